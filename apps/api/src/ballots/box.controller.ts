import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { BoxView } from '../../../../libs/domain';
import { Answers, Operation } from '../openapi/operation';
import { Right } from '../rights/right';
import { OpenToAll } from '../session/session.guard';
import { boxSchema, type Vote, voteSchema } from './ballot.schema';
import { Boxes } from './boxes.service';

/**
 * The boxes of secret ballots. Nobody is signed in here: who may vote was settled when the paper was signed, and whoever
 * puts it into the box must not be known.
 */
@Controller('ballots')
@OpenToAll()
export class BoxController {
  constructor(private readonly boxes: Boxes) {}

  @Get(':id')
  @Right('house.anybody')
  @Operation(
    'The box of a secret ballot',
    'Whether it is open, how many papers lie in it, and the signatures on covered papers, of use to those only who have covered them.',
  )
  @Answers(200, boxSchema, ['ballotNotFound'])
  read(@Param('id') id: string): Promise<BoxView> {
    return this.boxes.read(id);
  }

  @Post(':id/papers')
  @Right('house.anybody')
  @HttpCode(204)
  @Operation(
    'Put a paper into the box',
    'A paper that was signed under its cover, uncovered. Send no session with it. Put in again it is there once.',
  )
  @Answers(204, undefined, ['ballotNotFound', 'boxNotOpen', 'paperNotGenuine', 'invalidForm'])
  async put(@Param('id') id: string, @Body({ schema: voteSchema }) vote: Vote): Promise<void> {
    await this.boxes.put(id, vote);
  }
}
