using System.Collections.Immutable;
using System.Globalization;
using StudyGroup.Core.Commands;
using StudyGroup.Core.Groups;

namespace StudyGroup.Core.Drafts;

/// <summary>A command's options as a draft's inputs, while the member is asked something about them.</summary>
internal static class KeptOptions
{
    private const string Text = "text.";
    private const string Number = "number.";
    private const string YesNo = "yesno.";
    private const string Person = "person.";
    private const string Role = "role.";
    private const string PingedByAnyone = "pinged.";
    private const string Channel = "channel.";

    /// <summary>The options as inputs.</summary>
    /// <exception cref="NotSupportedException">One of them is a file.</exception>
    public static ImmutableDictionary<string, string> Write(IEnumerable<KeyValuePair<string, object>> options) =>
        options.Select(Write).ToImmutableDictionary();

    /// <summary>The options that the inputs were made of; other inputs are left out.</summary>
    public static Dictionary<string, object> Read(ImmutableDictionary<string, string> inputs) =>
        inputs.Select(Read).OfType<KeyValuePair<string, object>>().ToDictionary();

    private static KeyValuePair<string, string> Write(KeyValuePair<string, object> option) => option.Value switch
    {
        string text => KeyValuePair.Create(Text + option.Key, text),
        long number => KeyValuePair.Create(Number + option.Key, number.ToString(CultureInfo.InvariantCulture)),
        bool yes => KeyValuePair.Create(YesNo + option.Key, yes ? "yes" : "no"),
        MemberId person => KeyValuePair.Create(Person + option.Key, $"{person}"),
        RoleGiven role => KeyValuePair.Create((role.AnyoneMayPing ? PingedByAnyone : Role) + option.Key, $"{role.Id}"),
        ChannelGiven channel => KeyValuePair.Create(Channel + option.Key, $"{channel.Id}"),
        _ => throw new NotSupportedException($"An option that is a {option.Value.GetType().Name} cannot be kept."),
    };

    private static KeyValuePair<string, object>? Read(KeyValuePair<string, string> input)
    {
        var dot = input.Key.IndexOf('.', StringComparison.Ordinal) + 1;
        object? value = input.Key[..dot] switch
        {
            Text => input.Value,
            Number => long.Parse(input.Value, CultureInfo.InvariantCulture),
            YesNo => input.Value == "yes",
            Person => new MemberId(Id(input.Value)),
            Role => new RoleGiven(new RoleId(Id(input.Value)), AnyoneMayPing: false),
            PingedByAnyone => new RoleGiven(new RoleId(Id(input.Value)), AnyoneMayPing: true),
            Channel => new ChannelGiven(new ChannelId(Id(input.Value))),
            _ => null,
        };
        return value is null ? null : KeyValuePair.Create(input.Key[dot..], value);
    }

    private static ulong Id(string value) => ulong.Parse(value, CultureInfo.InvariantCulture);
}
