package mainstay.ssh;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.KeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import org.apache.sshd.common.config.keys.PrivateKeyEntryDecoder;
import org.apache.sshd.common.config.keys.PublicKeyEntryDecoder;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.signature.Signature;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.security.eddsa.generic.EdDSASupport;
import org.apache.sshd.common.util.security.eddsa.generic.EdDSAUtils;
import org.apache.sshd.common.util.security.eddsa.generic.GenericEd25519PublicKeyDecoder;
import org.apache.sshd.common.util.security.eddsa.generic.GenericOpenSSHEd25519PrivateKeyEntryDecoder;
import org.apache.sshd.common.util.security.eddsa.generic.GenericSignatureEd25519;

/** Ed25519, the kind of key that people have today, as the JDK has it; the SSH library looks for it in others only. */
final class JdkEd25519 implements EdDSASupport<EdECPublicKey, EdECPrivateKey> {
    /** What the JDK calls it. */
    static final String NAME = "Ed25519";

    @Override
    public PublicKeyEntryDecoder<EdECPublicKey, EdECPrivateKey> getEDDSAPublicKeyEntryDecoder() {
        return new GenericEd25519PublicKeyDecoder<>(EdECPublicKey.class, EdECPrivateKey.class, this);
    }

    @Override
    public PrivateKeyEntryDecoder<EdECPublicKey, EdECPrivateKey> getOpenSSHEDDSAPrivateKeyEntryDecoder() {
        return new GenericOpenSSHEd25519PrivateKeyEntryDecoder<>(EdECPublicKey.class, EdECPrivateKey.class, this);
    }

    @Override
    public Signature getEDDSASigner() {
        return new GenericSignatureEd25519(NAME);
    }

    @Override
    public int getEDDSAKeySize(Key key) {
        return key instanceof EdECPublicKey || key instanceof EdECPrivateKey ? KEY_SIZE : -1;
    }

    @Override
    public Class<EdECPublicKey> getEDDSAPublicKeyType() {
        return EdECPublicKey.class;
    }

    @Override
    public Class<EdECPrivateKey> getEDDSAPrivateKeyType() {
        return EdECPrivateKey.class;
    }

    @Override
    public boolean compareEDDSAPPublicKeys(PublicKey one, PublicKey other) {
        return one instanceof EdECPublicKey && Arrays.equals(one.getEncoded(), other.getEncoded());
    }

    @Override
    public boolean compareEDDSAPrivateKeys(PrivateKey one, PrivateKey other) {
        return one instanceof EdECPrivateKey && Arrays.equals(one.getEncoded(), other.getEncoded());
    }

    /** The JDK computes the public key where it makes a pair: of random bytes, which here are those of the private key. */
    @Override
    public EdECPublicKey recoverEDDSAPublicKey(PrivateKey key) throws GeneralSecurityException {
        byte[] seed = EdDSAUtils.getBytes(key);
        KeyPairGenerator generator = KeyPairGenerator.getInstance(NAME);
        generator.initialize(NamedParameterSpec.ED25519, new KnownBytes(seed));
        return (EdECPublicKey) generator.generateKeyPair().getPublic();
    }

    private static final class KnownBytes extends SecureRandom {
        private static final long serialVersionUID = 1L;

        private final byte[] bytes;

        KnownBytes(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        @Override
        public void nextBytes(byte[] filled) {
            System.arraycopy(bytes, 0, filled, 0, filled.length);
        }
    }

    @Override
    public EdECPublicKey generateEDDSAPublicKey(byte[] bytes) throws GeneralSecurityException {
        KeySpec described = EdDSAUtils.createPublicKeySpec(bytes);
        return (EdECPublicKey) KeyFactory.getInstance(NAME).generatePublic(described);
    }

    @Override
    public EdECPrivateKey generateEDDSAPrivateKey(byte[] bytes) throws GeneralSecurityException {
        KeySpec described = EdDSAUtils.createPrivateKeySpec(bytes);
        return (EdECPrivateKey) KeyFactory.getInstance(NAME).generatePrivate(described);
    }

    @Override
    public <B extends Buffer> B putRawEDDSAPublicKey(B buffer, PublicKey key) {
        buffer.putBytes(getPublicKeyData((EdECPublicKey) key));
        return buffer;
    }

    @Override
    public <B extends Buffer> B putEDDSAKeyPair(B buffer, PublicKey publicKey, PrivateKey privateKey) {
        byte[] known = getPublicKeyData((EdECPublicKey) publicKey);
        byte[] secret = getPrivateKeyData((EdECPrivateKey) privateKey);
        byte[] both = Arrays.copyOf(secret, secret.length + known.length);
        System.arraycopy(known, 0, both, secret.length, known.length);
        buffer.putString(KeyPairProvider.SSH_ED25519);
        buffer.putBytes(known);
        buffer.putBytes(both);
        return buffer;
    }

    @Override
    public KeySpec createPublicKeySpec(EdECPublicKey key) {
        return described(() -> EdDSAUtils.createPublicKeySpec(EdDSAUtils.getBytes(key)));
    }

    @Override
    public KeySpec createPrivateKeySpec(EdECPrivateKey key) {
        return described(() -> EdDSAUtils.createPrivateKeySpec(EdDSAUtils.getBytes(key)));
    }

    @Override
    public byte[] getPublicKeyData(EdECPublicKey key) {
        return described(() -> EdDSAUtils.getBytes(key));
    }

    @Override
    public byte[] getPrivateKeyData(EdECPrivateKey key) {
        return described(() -> EdDSAUtils.getBytes(key));
    }

    @Override
    public String getKeyFactoryAlgorithm() {
        return NAME;
    }

    @FunctionalInterface
    private interface Description<T> {
        T of() throws InvalidKeyException;
    }

    private static <T> T described(Description<T> description) {
        try {
            return description.of();
        } catch (InvalidKeyException e) {
            throw new IllegalArgumentException("not a key of " + NAME, e);
        }
    }
}
