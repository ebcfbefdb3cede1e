import { beforeAll, expect, it } from 'vitest';
import { devStage, edgeStage, type Plan, planOf } from './plan.ts';

let plan: Plan;
beforeAll(async () => {
  plan = await planOf(edgeStage);
});

it('is there only for a stage that asks for it', async () => {
  expect(plan.stackNames.toSorted()).toEqual(['Heard-prod-Data', 'Heard-prod-Edge', 'Heard-prod-Service']);
  expect((await planOf(devStage)).stackNames).toEqual(['Heard-dev-Data', 'Heard-dev-Service']);
});

it('serves the domain of the stage from the HTTP API, behind the firewall', () => {
  const [site] = plan.all('Edge', 'AWS::CloudFront::Distribution');
  expect(site?.[1].Properties).toMatchObject({
    DistributionConfig: {
      Aliases: ['heard.brand.example'],
      Origins: [{ DomainName: 'abc123.execute-api.eu-central-1.amazonaws.com' }],
      ViewerCertificate: { MinimumProtocolVersion: 'TLSv1.2_2021' },
      WebACLId: { 'Fn::GetAtt': [expect.stringMatching(/^Firewall/), 'Arn'] },
    },
  });
});

it('keeps nothing of what staff see or signed links open', () => {
  const [site] = plan.all('Edge', 'AWS::CloudFront::Distribution');
  const disabled = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad'; // AWS's own CachingDisabled policy
  const behaviour = (PathPattern: string) => expect.objectContaining({ PathPattern, CachePolicyId: disabled });
  expect(site?.[1].Properties).toMatchObject({
    DistributionConfig: { CacheBehaviors: ['/api/*', '/console', '/console/*', '/ack/*', '/unsubscribe/*'].map(behaviour) },
  });
});

it('makes the domain the address of the site', () => {
  expect(plan.stack('Service').Outputs['PublicUrl']).toMatchObject({ Value: 'https://heard.brand.example' });
});
