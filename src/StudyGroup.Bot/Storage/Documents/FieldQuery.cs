using LiteDB;

namespace StudyGroup.Bot.Storage.Documents;

/// <summary>In which order a <see cref="FieldQuery"/> finds documents.</summary>
internal enum Order
{
    /// <summary>In any.</summary>
    Any,

    /// <summary>By the field, lowest first.</summary>
    Ascending,

    /// <summary>By the field, highest first.</summary>
    Descending,
}

/// <summary>
/// Finds documents by one field, from a lowest to a highest value, both included. Numbers compare by value, texts by their characters'
/// codes. A document without the field is never found.
/// </summary>
internal sealed record FieldQuery
{
    private FieldQuery(string field, BsonValue from, BsonValue to) => (Field, From, To) = (field, from, to);

    /// <summary>The field.</summary>
    public string Field { get; }

    /// <summary>The lowest value.</summary>
    public BsonValue From { get; }

    /// <summary>The highest value, of the same type.</summary>
    public BsonValue To { get; }

    /// <summary>The order.</summary>
    public Order Order { get; private init; }

    /// <summary>How many are found at most.</summary>
    public int Limit { get; private init; } = int.MaxValue;

    /// <summary>The documents with a value.</summary>
    public static FieldQuery Is(string field, BsonValue? value) =>
        value is null ? throw new ArgumentNullException(nameof(value)) : new(field, value, value);

    /// <summary>The documents with a higher number.</summary>
    public static FieldQuery Above(string field, long number) => new(field, checked(number + 1), long.MaxValue);

    /// <summary>The documents with a lower number.</summary>
    public static FieldQuery Below(string field, long number) => new(field, long.MinValue, checked(number - 1));

    /// <summary>The documents with this number or a lower one.</summary>
    public static FieldQuery AtMost(string field, long number) => new(field, long.MinValue, number);

    /// <summary>The documents that have any number there.</summary>
    public static FieldQuery HasNumber(string field) => new(field, long.MinValue, long.MaxValue);

    /// <summary>The documents whose text starts with a prefix that only digits and dots follow.</summary>
    public static FieldQuery StartsWith(string field, string prefix) =>
        // ":" is the character after "9".
        new(field, prefix, prefix + ":");

    /// <summary>The same, lowest first.</summary>
    public FieldQuery Ascending() => this with { Order = Order.Ascending };

    /// <summary>The same, highest first.</summary>
    public FieldQuery Descending() => this with { Order = Order.Descending };

    /// <summary>The same, but no more than this many.</summary>
    public FieldQuery First(int limit) => this with { Limit = limit };
}
