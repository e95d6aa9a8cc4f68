package dossier.platform.notary;

import dossier.platform.proofs.NoteKey;
import dossier.platform.proofs.NoteSigner;
import dossier.platform.proofs.SignedNote;
import dossier.platform.proofs.SignedNote.Signed;
import dossier.platform.store.MasterWrap;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The log's Ed25519 keys: one signs at a time, its private half wrapped by the master key; of a retired one only the public half is kept. */
@Component
class SigningKeys implements NoteSigner {
    private record Active(NoteKey key, byte[] wrapped) {}

    private final JdbcClient sql;
    private final MasterWrap master;

    SigningKeys(JdbcClient sql, MasterWrap master) {
        this.sql = sql;
        this.master = master;
    }

    /** In the transaction that makes the log. */
    void makeFirst(String name) {
        make(name);
    }

    @Override
    public SignedNote sign(String text) {
        var active = active();
        if (text.lines().findFirst().orElse("").equals(active.key.name()) || !text.endsWith("\n"))
            throw new IllegalArgumentException("this would be a checkpoint");
        return new SignedNote(text, List.of(signed(active, text)));
    }

    SignedNote signCheckpoint(String text) {
        return new SignedNote(text, List.of(signed(active(), text)));
    }

    /** Retires the key and makes a new one; both sign the checkpoint, so that who trusts the old one gets to the new one. */
    SignedNote rotate(String checkpoint) {
        var old = active();
        var last = signed(old, checkpoint);
        sql.sql("update proof_key set until = clock_timestamp(), wrapped = null where until is null")
                .update();
        make(old.key.name());
        return new SignedNote(
                checkpoint, Stream.of(last, signed(active(), checkpoint)).toList());
    }

    private Active active() {
        return sql.sql("select name, public_key, wrapped from proof_key where until is null")
                .query((row, _) -> new Active(new NoteKey(row.getString(1), row.getBytes(2)), row.getBytes(3)))
                .single();
    }

    private void make(String name) {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            var key = NoteKey.of(name, pair.getPublic());
            sql.sql("insert into proof_key (name, public_key, wrapped) values (?, ?, ?)")
                    .param(name)
                    .param(key.bytes())
                    .param(master.wrap(key.verifierKey(), pair.getPrivate().getEncoded()))
                    .update();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        }
    }

    private Signed signed(Active by, String text) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(unwrap(by));
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return new Signed(by.key.name(), by.key.hash(), signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of the log cannot sign", e);
        }
    }

    private PrivateKey unwrap(Active by) throws GeneralSecurityException {
        var plain = master.unwrap(by.key.verifierKey(), by.wrapped);
        return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(plain));
    }
}
