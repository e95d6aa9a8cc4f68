package dossier.platform.store;

import dossier.platform.start.BadSetting;
import javax.crypto.AEADBadTagException;
import javax.crypto.SecretKey;

/** Keeps secrets in the database unreadable to whoever does not have the house's master key. */
public final class MasterWrap {
    private final SecretKey master;

    public MasterWrap(SecretKey master) {
        this.master = master;
    }

    /** @param about what the secret is for; it opens for nothing else */
    public byte[] wrap(String about, byte[] secret) {
        return AesGcm.seal(master, about, secret);
    }

    /** @throws BadSetting when it was wrapped under another master key, for something else, or was changed */
    public byte[] unwrap(String about, byte[] wrapped) {
        try {
            return AesGcm.open(master, about, wrapped);
        } catch (AEADBadTagException e) {
            throw new BadSetting(
                    about + " was not kept under this master key (dossier.keys.*).",
                    "Set dossier.keys.master to the key this house began with.",
                    e);
        }
    }
}
