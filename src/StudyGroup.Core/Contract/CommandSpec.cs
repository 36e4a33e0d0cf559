using System.Collections.Immutable;

namespace StudyGroup.Core.Contract;

/// <summary>A slash command as members see it before they send it.</summary>
/// <param name="Name">Its words: "next-seminar", "point add".</param>
/// <param name="Description">1 to 100 characters.</param>
/// <param name="Options">Its options, required ones first.</param>
public sealed record CommandSpec(string Name, string Description, params ImmutableArray<OptionSpec> Options)
{
    /// <summary>Whether its ordinary answer is seen by the asker alone.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>Whether only organizers may use it.</summary>
    public bool ForOrganizers { get; init; }
}

/// <summary>An option of a command.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">1 to 100 characters.</param>
/// <param name="Kind">What it takes.</param>
public sealed record OptionSpec(string Name, string Description, OptionKind Kind = OptionKind.Text)
{
    /// <summary>Whether it may not be left out.</summary>
    public bool Required { get; init; }

    /// <summary>Whether the command suggests values (<see cref="ISuggests"/>).</summary>
    public bool Suggests { get; init; }

    /// <summary>The only values: what is sent and what is shown. At most 25; empty for any.</summary>
    public ImmutableArray<(string Value, string Shown)> Choices { get; init; } = [];

    /// <summary>Of a text: the most code points.</summary>
    public int? Longest { get; init; }

    /// <summary>Of a number: the smallest and the greatest.</summary>
    public (long Smallest, long Greatest)? Range { get; init; }
}

/// <summary>What an option takes.</summary>
public enum OptionKind
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>Yes or no.</summary>
    YesNo,

    /// <summary>A person.</summary>
    Person,

    /// <summary>A role.</summary>
    Role,

    /// <summary>A channel in which messages can be posted.</summary>
    Channel,

    /// <summary>A file.</summary>
    File,
}
