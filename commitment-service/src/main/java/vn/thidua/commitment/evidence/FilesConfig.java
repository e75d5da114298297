package vn.thidua.commitment.evidence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Files that people upload. */
@ConfigMapping(prefix = "thidua.files")
interface FilesConfig {

    /** Folder of the object store and of uploads on their way ({@code THIDUA_FILES_DIR}). */
    Path dir();

    /** Largest file that is taken, in bytes. */
    @WithName("max-bytes")
    @WithDefault("26214400")
    long maxBytes();

    /** How often bytes that no row knows are looked for. */
    @WithName("sweep-every")
    @WithDefault("6h")
    String sweepEvery();

    /** An S3-compatible object store instead of the folder; used when a bucket is named. */
    S3 s3();

    /** Where the files lie, and who asks. */
    interface S3 {

        /** The bucket, which must be there ({@code THIDUA_FILES_S3_BUCKET}). */
        Optional<String> bucket();

        /** Address of the server; none for Amazon's own ({@code THIDUA_FILES_S3_ENDPOINT}). */
        Optional<URI> endpoint();

        /** Region that requests are signed for. */
        @WithDefault("us-east-1")
        String region();

        /** What the names of all objects begin with, so that a bucket can be shared. */
        @WithDefault("evidence/")
        String prefix();

        /** Bucket in the path and not in the host name, as most servers but Amazon's want it. */
        @WithName("path-style")
        @WithDefault("true")
        boolean pathStyle();

        /**
         * The pair of keys ({@code THIDUA_FILES_S3_ACCESS_KEY}, {@code THIDUA_FILES_S3_SECRET_KEY}); without them the usual
         * places of the AWS SDK are asked.
         */
        @WithName("access-key")
        Optional<String> accessKey();

        /** See {@link #accessKey()}. */
        @WithName("secret-key")
        Optional<String> secretKey();
    }
}
