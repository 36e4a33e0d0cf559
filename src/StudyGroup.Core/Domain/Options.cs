using System.Collections.Immutable;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain;

/// <summary>The options given with a command, by name. A draft keeps them until it is confirmed.</summary>
public sealed record Options(ImmutableDictionary<string, OptionGiven> Values)
{
    /// <summary>No options.</summary>
    public static Options None { get; } = new(ImmutableDictionary<string, OptionGiven>.Empty);

    /// <summary>Whether no option was given.</summary>
    public bool AreNone => Values.IsEmpty;

    /// <summary>A trimmed text; null if it's blank or missing.</summary>
    public string? Text(string name) => ExactText(name)?.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>A text exactly as given, or null.</summary>
    public string? ExactText(string name) => Get<TextGiven>(name)?.Text;

    /// <summary>A whole number, or null.</summary>
    public long? Number(string name) => Get<NumberGiven>(name)?.Number;

    /// <summary>Whether the option is set to yes.</summary>
    public bool Yes(string name) => YesOrNo(name) == true;

    /// <summary>Yes or no, or null.</summary>
    public bool? YesOrNo(string name) => Get<YesNoGiven>(name)?.IsYes;

    /// <summary>A person, or null.</summary>
    public MemberId? Person(string name) => Get<PersonGiven>(name)?.Id;

    /// <summary>A role, or null.</summary>
    public RoleGiven? Role(string name) => Get<RoleGiven>(name);

    /// <summary>A channel, or null.</summary>
    public ChannelGiven? Channel(string name) => Get<ChannelGiven>(name);

    /// <summary>A file, or null.</summary>
    public GivenFile? File(string name) => Get<GivenFile>(name);

    /// <summary>These options with one added or replaced.</summary>
    public Options With(string name, OptionGiven value) => new(Values.SetItem(name, value));

    /// <summary>These options with several added or replaced.</summary>
    public Options With(IEnumerable<KeyValuePair<string, OptionGiven>> values) => new(Values.SetItems(values));

    /// <summary>These options without those whose names start with a prefix.</summary>
    public Options Without(string prefix) =>
        new(Values.RemoveRange(Values.Keys.Where(name => name.StartsWith(prefix, StringComparison.Ordinal))));

    private T? Get<T>(string name)
        where T : OptionGiven => Values.GetValueOrDefault(name) as T;
}
