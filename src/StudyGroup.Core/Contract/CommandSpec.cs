using System.Collections.Immutable;

namespace StudyGroup.Core.Contract;

/// <summary>A slash command as registered with Discord.</summary>
/// <param name="Name">Its full name: "next-seminar", "point add".</param>
/// <param name="Description">1 to 100 characters.</param>
/// <param name="Options">Its options, required ones first.</param>
public sealed record CommandSpec(string Name, string Description, params ImmutableArray<OptionSpec> Options)
{
    /// <summary>Whether only the caller sees its usual reply.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>Whether only organizers may use it.</summary>
    public bool ForOrganizers { get; init; }

    /// <summary>Whether it's about the server, so that it never asks which group is meant; its call names one of the server's.</summary>
    public bool ForServer { get; init; }
}

/// <summary>An option of a command.</summary>
/// <param name="Description">1 to 100 characters.</param>
public sealed record OptionSpec(string Name, string Description, OptionKind Kind = OptionKind.Text)
{
    /// <summary>Whether it's required.</summary>
    public bool Required { get; init; }

    /// <summary>Whether the command suggests values (<see cref="ISuggests"/>).</summary>
    public bool Suggests { get; init; }

    /// <summary>The allowed values and their labels, at most 25. Empty to allow any value.</summary>
    public ImmutableArray<(string Value, string Shown)> Choices { get; init; } = [];

    /// <summary>The maximum length of a text, in code points.</summary>
    public int? MaxLength { get; init; }

    /// <summary>The range of a number, inclusive.</summary>
    public (long Min, long Max)? Range { get; init; }
}

/// <summary>The type of an option's value.</summary>
public enum OptionKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>Yes or no.</summary>
    YesNo,

    /// <summary>A server member.</summary>
    Person,

    /// <summary>A role.</summary>
    Role,

    /// <summary>A channel that takes messages.</summary>
    Channel,

    /// <summary>A file.</summary>
    File,
}
