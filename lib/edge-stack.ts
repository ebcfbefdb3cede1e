import { Duration, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  OriginRequestPolicy,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { AaaaRecord, ARecord, HostedZone, RecordTarget } from 'aws-cdk-lib/aws-route53';
import { CloudFrontTarget } from 'aws-cdk-lib/aws-route53-targets';
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';
import type { Stage } from './stages.ts';

const visible = (metricName: string) => ({ sampledRequestsEnabled: false, cloudWatchMetricsEnabled: true, metricName });

/**
 * CloudFront, a firewall and a certificate in front of the HTTP API. Lives in us-east-1, where CloudFront looks for both.
 * Webhooks do not pass here: their signature is the gate, and a viral post arrives from few addresses.
 */
export class EdgeStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps & { domain: string; edge: NonNullable<Stage['edge']> }) {
    super(scope, id, props);
    const { domain, edge } = props;
    const zone = HostedZone.fromHostedZoneAttributes(this, 'Zone', { hostedZoneId: edge.hostedZoneId, zoneName: edge.zoneName });
    const certificate = new Certificate(this, 'Certificate', { domainName: domain, validation: CertificateValidation.fromDns(zone) });
    const origin = new HttpOrigin(edge.apiHost, { readTimeout: Duration.seconds(30) });
    const behaviour = {
      origin,
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      allowedMethods: AllowedMethods.ALLOW_ALL,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      responseHeadersPolicy: ResponseHeadersPolicy.SECURITY_HEADERS,
    };
    const site = new Distribution(this, 'Site', {
      domainNames: [domain],
      certificate,
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      webAclId: this.firewall().attrArn,
      defaultBehavior: { ...behaviour, cachePolicy: CachePolicy.USE_ORIGIN_CACHE_CONTROL_HEADERS_QUERY_STRINGS },
      additionalBehaviors: Object.fromEntries(
        ['/api/*', '/console', '/console/*', '/ack/*', '/unsubscribe/*'].map((path) => [
          path,
          { ...behaviour, cachePolicy: CachePolicy.CACHING_DISABLED },
        ]),
      ),
    });
    Validations.of(site).acknowledge(
      { id: 'AwsSolutions-CFR1', reason: 'People everywhere may read what a brand has done.' },
      { id: 'AwsSolutions-CFR3', reason: 'The HTTP API logs each request by route; a second log would hold the tokens of signed links.' },
    );
    const target = RecordTarget.fromAlias(new CloudFrontTarget(site));
    new ARecord(this, 'Address', { zone, recordName: domain, target });
    new AaaaRecord(this, 'AddressV6', { zone, recordName: domain, target });
  }

  /** Turns away floods from one address and what AWS knows to be an attack. */
  private firewall(): CfnWebACL {
    return new CfnWebACL(this, 'Firewall', {
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      visibilityConfig: visible('firewall'),
      rules: [
        {
          name: 'flood',
          priority: 0,
          action: { block: {} },
          statement: { rateBasedStatement: { limit: 2000, aggregateKeyType: 'IP' } },
          visibilityConfig: visible('flood'),
        },
        {
          name: 'known-attacks',
          priority: 1,
          overrideAction: { none: {} },
          // people paste long texts into forms: a large body is no attack here
          statement: {
            managedRuleGroupStatement: {
              vendorName: 'AWS',
              name: 'AWSManagedRulesCommonRuleSet',
              ruleActionOverrides: [{ name: 'SizeRestrictions_BODY', actionToUse: { count: {} } }],
            },
          },
          visibilityConfig: visible('known-attacks'),
        },
      ],
    });
  }
}
