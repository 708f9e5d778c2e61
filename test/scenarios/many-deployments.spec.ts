import { Client, Connection } from '@temporalio/client';
import { testEngine } from '../support/test-engine';

test('the engine of the tests takes as many workers of their own as there are suites, and more', async () => {
  const { temporalAddress: address, namespace } = testEngine();
  const connection = await Connection.connect({ address });
  const { workflowService } = new Client({ connection, namespace });
  for (let first = 0; first < 110; first += 10)
    await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        workflowService.setWorkerDeploymentCurrentVersion({
          namespace,
          deploymentName: `suite-${first + index}`,
          buildId: 'b',
          allowNoPollers: true,
        }),
      ),
    );
  const { workerDeploymentInfo } = await workflowService.describeWorkerDeployment({
    namespace,
    deploymentName: 'suite-109',
  });
  expect(workerDeploymentInfo?.name).toBe('suite-109');
  await connection.close();
});
