package mainstay.models.admission;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import mainstay.models.Refusal;
import mainstay.models.file.ModelFileReader;

/** Reads the certificate of somebody who signs bundles. */
final class SignerCertificate {
    private static final String PEM = "-----BEGIN ";
    private static final byte DER_SEQUENCE = 0x30;

    private SignerCertificate() {}

    /** Whether a file begins as a certificate does, in PEM or DER; no jar and no JSON begins so. */
    static boolean isOne(byte[] content) {
        boolean pem =
                new String(content, StandardCharsets.ISO_8859_1).stripLeading().startsWith(PEM);
        return pem || (content.length > 0 && content[0] == DER_SEQUENCE);
    }

    /** SHA-256 of the certificate in DER, in hex. */
    static String digest(byte[] content) throws Refusal {
        try {
            Collection<? extends Certificate> certificates =
                    CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(content));
            if (certificates.size() != 1) {
                throw new Refusal(
                        ModelFileReader.STEP,
                        "has " + certificates.size() + " certificates; give the one that the bundles are signed with");
            }
            return ModelFileReader.digest(certificates.iterator().next().getEncoded());
        } catch (CertificateException e) {
            throw new Refusal(
                    ModelFileReader.STEP, "is not an X.509 certificate in PEM or DER (" + e.getMessage() + ")");
        }
    }
}
