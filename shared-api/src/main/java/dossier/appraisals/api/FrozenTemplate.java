package dossier.appraisals.api;

/** A template as it stood when a cycle opened; what is revised later is for later cycles. */
public record FrozenTemplate(AppraisalTemplateId template, int version, TemplateSheet sheet) {}
