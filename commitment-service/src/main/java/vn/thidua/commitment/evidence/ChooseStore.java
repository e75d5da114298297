package vn.thidua.commitment.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.jboss.logging.Logger;

/** The object store that is configured: S3 where a bucket is named, else the folder. */
@ApplicationScoped
class ChooseStore {

    private static final Logger LOG = Logger.getLogger(ChooseStore.class);

    @Produces
    @ApplicationScoped
    ObjectStore store(FilesConfig config) {
        FilesConfig.S3 s3 = config.s3();
        if (s3.bucket().isEmpty()) {
            return new FolderStore(config.dir().resolve("evidence"));
        }
        LOG.infof("Files lie in an S3 bucket: bucket=%s", s3.bucket().get());
        return S3Store.of(s3, s3.bucket().get());
    }
}
