package dossier.handbook;

/** What a position entitles its holder to (ORG-04). */
public enum Authority {
    /** CON-01: draft and revise contracts. */
    DRAFT_CONTRACTS(false),
    /** CON-04: review the contracts of one's own department as its manager. */
    REVIEW_AS_MANAGER(false),
    /** CON-05: review any contract as legal. */
    REVIEW_AS_LEGAL(true),
    /** CON-06: speak for finance in a joint review. */
    REVIEW_AS_FINANCE(true),
    /** CON-06: name the reviewers of a joint review. */
    CONVENE_JOINT_REVIEW(true),
    /** CON-07, CON-15: sign for the company and take in the other side's signature. */
    SIGN_CONTRACTS(false),
    /** CON-08 … CON-11, CON-16, CON-17: track performance and coordinate it with those concerned, as the contract group. */
    COORDINATE_CONTRACTS(true),
    /** ORD-01 … ORD-07: register orders of any department and follow them to their acceptance, as the operations specialist. */
    HANDLE_ORDERS(true),
    /** Register counterparties and keep their data current. */
    KEEP_COUNTERPARTIES(true),
    /** CUS-05, CUS-09: open and keep the files of one's own customers. */
    KEEP_CUSTOMERS(false),
    /** CUS-04: rate the credit of customers, for another to approve. */
    RATE_CREDIT(true),
    /** CUS-04: approve a rating, with its limit and term. */
    APPROVE_CREDIT(true),
    /** CON-14, RSK-04: sign off the credit risk of a contract. */
    SIGN_OFF_RISK(true),
    /** REV-01 … REV-04: reconcile revenue, invoice it, record its payments and chase what is overdue, as finance. */
    KEEP_RECEIVABLES(true),
    /** CMP-03, CMP-08: own complaints and bring in the departments concerned, as customer relations. */
    HANDLE_COMPLAINTS(true),
    /** CMP-04: determine who is liable for a defect, and who of the house answers for it. */
    DETERMINE_LIABILITY(true),
    /** CMP-07: take up major incidents and what was escalated, as management. */
    TAKE_ESCALATIONS(true),
    /** CMP-12: track and analyse the quality of products, as the business supervisor. */
    TRACK_QUALITY(true),
    /** CON-13: propose price lists, for another to approve. */
    KEEP_PRICES(true),
    /** CON-13: approve price lists, and contracts that depart from them. */
    APPROVE_PRICES(true),
    /** Open departments, define positions, hire, transfer, release. */
    MANAGE_ORGANISATION(true),
    /** ORG-02, ORG-08: open, change, inspect and close branches, as the network department. */
    MANAGE_BRANCHES(true),
    /** SECOND: approve that a person who has left is forgotten; not with those who ask for it. */
    ERASE_PEOPLE(true),
    /** ORG-06: approve how many people a post may have; not with those who hire. */
    APPROVE_HEADCOUNT(true),
    /** ORG-07: draft and revise regulations. */
    DRAFT_REGULATIONS(true),
    /** ORG-07: review what another has drafted. */
    REVIEW_REGULATIONS(true),
    /** ORG-07: approve what a second has reviewed. */
    APPROVE_REGULATIONS(true),
    /** Write clauses of the library and contract templates, for legal to approve. */
    KEEP_TEMPLATES(true),
    /** SEA-01: take seals into the register and say who keeps them. */
    MANAGE_SEALS(true),
    /** SEA-01: keep a seal. */
    KEEP_SEALS(true),
    /** SEA-05: approve the use of a seal for a document of one's own department. */
    APPROVE_SEAL_USE(false),
    /** APR-01 … APR-17: write appraisal templates, open cycles and appraisals, consolidate, publish and apply results, as HR. */
    KEEP_APPRAISALS(true),
    /** APR-07: investigate an appeal and decide it. */
    DECIDE_APPEALS(true),
    /** Propose a new version of the policies or a year of the working calendar. */
    PROPOSE_POLICIES(true),
    /** Approve what another has proposed. */
    APPROVE_POLICIES(true),
    /** Keep local accounts and tokens. */
    ADMINISTER_ACCOUNTS(true),
    /** SEC-01: read every case of one's own department. */
    READ_DEPARTMENT(false),
    /** SEC-01: read every case of the house. */
    READ_ALL(true);

    private final boolean houseWide;

    Authority(boolean houseWide) {
        this.houseWide = houseWide;
    }

    /** Whether it reaches beyond the holder's own department. */
    public boolean houseWide() {
        return houseWide;
    }
}
