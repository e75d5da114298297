package vn.thidua.commitment.evidence;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Object store in an S3-compatible bucket. An object is there whole or not at all, and the server holds its bytes against
 * the digest that they are sent with; moments are those of the server.
 */
final class S3Store implements ObjectStore {

    private final S3Client client;
    private final String bucket;
    private final String prefix;

    S3Store(S3Client client, String bucket, String prefix) {
        this.client = client;
        this.bucket = bucket;
        this.prefix = prefix;
    }

    static S3Store of(FilesConfig.S3 config, String bucket) {
        S3ClientBuilder builder = S3Client.builder()
                .httpClient(UrlConnectionHttpClient.create())
                .region(Region.of(config.region()))
                .forcePathStyle(config.pathStyle())
                // the digest goes along explicitly; other servers do not know the SDK's own checksums
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .credentialsProvider(credentials(config));
        config.endpoint().ifPresent(builder::endpointOverride);
        return new S3Store(builder.build(), bucket, config.prefix());
    }

    private static AwsCredentialsProvider credentials(FilesConfig.S3 config) {
        return config.accessKey().isPresent() && config.secretKey().isPresent()
                ? StaticCredentialsProvider.create(AwsBasicCredentials.create(
                        config.accessKey().get(), config.secretKey().get()))
                : DefaultCredentialsProvider.builder().build();
    }

    /** Sent again although it may be there: that gives it a new moment, which the sweep goes by. */
    @Override
    public void keep(String digest, Path file, Instant now) {
        String checksum = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(digest));
        client.putObject(
                put -> put.bucket(bucket).key(prefix + digest).checksumSHA256(checksum), RequestBody.fromFile(file));
    }

    @Override
    public InputStream read(String digest) {
        return client.getObject(get -> get.bucket(bucket).key(prefix + digest));
    }

    @Override
    public List<String> keptBefore(Instant moment) {
        return client.listObjectsV2Paginator(list -> list.bucket(bucket).prefix(prefix)).contents().stream()
                .filter(object -> object.lastModified().isBefore(moment))
                .map(S3Object::key)
                .map(key -> key.substring(prefix.length()))
                .toList();
    }

    @Override
    public boolean removeIfKeptBefore(String digest, Instant moment) {
        try {
            Instant kept = client.headObject(head -> head.bucket(bucket).key(prefix + digest))
                    .lastModified();
            if (!kept.isBefore(moment)) {
                return false;
            }
            client.deleteObject(delete -> delete.bucket(bucket).key(prefix + digest));
            return true;
        } catch (NoSuchKeyException e) {
            return false;
        }
    }

    /** Nothing is ever half there: one request carries a whole file. */
    @Override
    public void removeUnfinished(Instant moment) {
        // see above
    }
}
