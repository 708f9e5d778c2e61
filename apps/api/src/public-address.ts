import type { AddressInfo } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { Request } from 'express';
import { MARINO_SETTINGS, type Settings } from './settings';

/** Addresses that mean every one of this machine, of which a browser can reach none. */
const ANY = ['0.0.0.0', '::'];

/** Under which address browsers reach Marino: that of the settings, else the one on which the API listens. */
@Injectable()
export class PublicAddress {
  constructor(
    @Inject(MARINO_SETTINGS) private readonly settings: Settings,
    private readonly adapter: HttpAdapterHost,
  ) {}

  /** Scheme, host and port, without a slash at the end. */
  get origin(): string {
    const { publicUrl, http } = this.settings;
    if (publicUrl) return publicUrl;
    const { port } = (this.adapter.httpAdapter.getHttpServer() as { address(): AddressInfo }).address();
    const host = ANY.includes(http.host) ? '127.0.0.1' : http.host;
    return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  }

  /** Whether the browser asks for Marino by that address. */
  isOf(request: Request): boolean {
    return request.get('host') === new URL(this.origin).host;
  }

  /** Whether the browser came over TLS, to this process or to a proxy in front of it. */
  isSecure(request: Request): boolean {
    return request.secure || this.settings.publicUrl?.startsWith('https:') === true;
  }
}
