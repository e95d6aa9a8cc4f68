package dossier.handbook;

import static dossier.handbook.Rule.APR_04;
import static dossier.handbook.Rule.APR_05;
import static dossier.handbook.Rule.APR_06;
import static dossier.handbook.Rule.APR_07;
import static dossier.handbook.Rule.APR_17;
import static dossier.handbook.Rule.CMP_02;
import static dossier.handbook.Rule.CMP_04;
import static dossier.handbook.Rule.CMP_06;
import static dossier.handbook.Rule.CMP_07;
import static dossier.handbook.Rule.CMP_08;
import static dossier.handbook.Rule.CMP_09;
import static dossier.handbook.Rule.CMP_10;
import static dossier.handbook.Rule.CMP_12;
import static dossier.handbook.Rule.CON_04;
import static dossier.handbook.Rule.CON_05;
import static dossier.handbook.Rule.CON_06;
import static dossier.handbook.Rule.CON_07;
import static dossier.handbook.Rule.CON_08;
import static dossier.handbook.Rule.CON_16;
import static dossier.handbook.Rule.CON_17;
import static dossier.handbook.Rule.CON_18;
import static dossier.handbook.Rule.ENTRY;
import static dossier.handbook.Rule.ORD_01;
import static dossier.handbook.Rule.ORD_03;
import static dossier.handbook.Rule.ORD_07;
import static dossier.handbook.Rule.ORG_08;
import static dossier.handbook.Rule.REV_01;
import static dossier.handbook.Rule.REV_02;
import static dossier.handbook.Rule.REV_03;
import static dossier.handbook.Rule.REV_04;

import dossier.words.Money;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One figure of a policy.
 *
 * @param name of the component; its text is the message {@code field.<name>}
 * @param value an amount of money, a number in the unit its text says, a constant, or several values in a list
 */
public record PolicyParameter(String name, Object value) {
    private static final Map<String, List<Rule>> USED_BY = Map.ofEntries(
            Map.entry("majorContractFrom", List.of(CON_06)),
            Map.entry("managerReviewDays", List.of(CON_04)),
            Map.entry("legalReviewDays", List.of(CON_05)),
            Map.entry("jointReviewDays", List.of(CON_06)),
            Map.entry("copyDays", List.of(CON_08, CON_16)),
            Map.entry("progressReviewDays", List.of(CON_17)),
            Map.entry("changeDays", List.of(CON_18)),
            Map.entry("ourSeal", List.of(CON_07)),
            Map.entry("inspectionDays", List.of(ORG_08)),
            Map.entry("registrationDays", List.of(ORD_01)),
            Map.entry("tellingDays", List.of(ORD_03)),
            Map.entry("followUpDays", List.of(ORD_07)),
            Map.entry("paymentDays", List.of(REV_01)),
            Map.entry("entryDays", List.of(ENTRY)),
            Map.entry("chaseDays", List.of(REV_02)),
            Map.entry("statementDays", List.of(REV_03)),
            Map.entry("explanationDays", List.of(REV_04)),
            Map.entry("planDays", List.of(APR_04)),
            Map.entry("selfDays", List.of(APR_05)),
            Map.entry("scoringDays", List.of(APR_05)),
            Map.entry("minimumDays", List.of(APR_04)),
            Map.entry("monthsShare", List.of(APR_04)),
            Map.entry("excellentShare", List.of(APR_05)),
            Map.entry("interviewDays", List.of(APR_06)),
            Map.entry("appealDays", List.of(APR_07)),
            Map.entry("investigationDays", List.of(APR_07)),
            Map.entry("followDays", List.of(APR_17)),
            Map.entry("criticalResponseHours", List.of(CMP_02)),
            Map.entry("criticalResolutionHours", List.of(CMP_02)),
            Map.entry("criticalClock", List.of(CMP_02)),
            Map.entry("highResponseHours", List.of(CMP_02)),
            Map.entry("highResolutionHours", List.of(CMP_02)),
            Map.entry("highClock", List.of(CMP_02)),
            Map.entry("normalResponseHours", List.of(CMP_02)),
            Map.entry("normalResolutionHours", List.of(CMP_02)),
            Map.entry("normalClock", List.of(CMP_02)),
            Map.entry("workdayFromHour", List.of(CMP_02)),
            Map.entry("workdayToHour", List.of(CMP_02)),
            Map.entry("holdReasons", List.of(CMP_02)),
            Map.entry("escalationHours", List.of(CMP_07)),
            Map.entry("escalationLevels", List.of(CMP_07)),
            Map.entry("incidentHours", List.of(CMP_07)),
            Map.entry("causes", List.of(CMP_04)),
            Map.entry("reportDays", List.of(CMP_09)),
            Map.entry("feedbackDays", List.of(CMP_06)),
            Map.entry("satisfactionDays", List.of(CMP_06)),
            Map.entry("revisitDays", List.of(CMP_10)),
            Map.entry("analysisMonths", List.of(CMP_08)),
            Map.entry("analysisDays", List.of(CMP_08, CMP_12)));

    /** Every figure there is, in the order of the policy. */
    public static List<PolicyParameter> of(Policy policy) {
        return parameters(policy).toList();
    }

    /**
     * The same policy with one figure changed.
     *
     * @param value a whole number, an amount in the currency the figure has, a constant, or several values with commas between them
     * @throws IllegalArgumentException when there is no such figure, or that is no value of it
     */
    public static Policy changed(Policy policy, String name, String value) {
        if (of(policy).stream().noneMatch(it -> it.name.equals(name)))
            throw new IllegalArgumentException("no figure is called " + name);
        return (Policy) with(policy, name, value);
    }

    private static Record with(Record some, String name, String text) {
        var components = some.getClass().getRecordComponents();
        var values = Arrays.stream(components)
                .map(it -> {
                    var value = value(some, it);
                    if (it.getName().equals(name)) return read(it, value, text);
                    return value instanceof Record part && !(value instanceof Money) ? with(part, name, text) : value;
                })
                .toArray();
        try {
            return some.getClass()
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class[]::new))
                    .newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(some.getClass() + " cannot be made", e);
        }
    }

    private static Object read(RecordComponent component, Object before, String text) {
        return switch (before) {
            case Money money -> new Money(new BigDecimal(text), money.currency());
            case Enum<?> one -> constant(one.getDeclaringClass(), text);
            case Set<?> _ -> {
                var many = (ParameterizedType) component.getGenericType();
                var element = (Class<?>) many.getActualTypeArguments()[0];
                yield words(text).map(it -> constant(element, it)).collect(Collectors.toUnmodifiableSet());
            }
            case List<?> _ -> words(text).toList();
            default -> Integer.valueOf(text);
        };
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.split(",")).map(String::strip).filter(it -> !it.isEmpty());
    }

    private static Object constant(Class<?> choice, String text) {
        return Stream.of(choice.getEnumConstants())
                .filter(it -> it.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(text));
    }

    public boolean isUsedBy(Rule rule) {
        return USED_BY.getOrDefault(name, List.of()).contains(rule);
    }

    /** Whether it is not said which rule it belongs to; then it is told beside none. */
    public boolean standsAlone() {
        return !USED_BY.containsKey(name);
    }

    private static Stream<PolicyParameter> parameters(Record some) {
        return Arrays.stream(some.getClass().getRecordComponents()).flatMap(it -> {
            var value = value(some, it);
            return value instanceof Record part && !(value instanceof Money)
                    ? parameters(part)
                    : Stream.of(new PolicyParameter(it.getName(), inOrder(value)));
        });
    }

    /** The value as {@link #changed} reads it. */
    public String text() {
        if (value instanceof Money money) return money.amount().toPlainString();
        return value instanceof Collection<?> many
                ? many.stream().map(Object::toString).collect(Collectors.joining(", "))
                : value.toString();
    }

    /** Several values in one order, whatever order they are kept in. */
    private static Object inOrder(Object value) {
        return value instanceof Set<?> many
                ? many.stream().sorted(Comparator.comparing(Object::toString)).toList()
                : value;
    }

    private static Object value(Record some, RecordComponent component) {
        try {
            return component.getAccessor().invoke(some);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }
}
