/**
 * Where a bucket is, with a trailing slash: on a host of its own, or in path style where the environment names an endpoint.
 * docs.aws.amazon.com/AmazonS3/latest/userguide/VirtualHosting.html
 */
export const bucketAddress = (bucket: string): string => {
  const { AWS_ENDPOINT_URL_S3, AWS_ENDPOINT_URL, AWS_REGION = 'us-east-1' } = process.env;
  const endpoint = AWS_ENDPOINT_URL_S3 ?? AWS_ENDPOINT_URL;
  return endpoint ? `${endpoint}/${bucket}/` : `https://${bucket}.s3.${AWS_REGION}.amazonaws.com/`;
};
