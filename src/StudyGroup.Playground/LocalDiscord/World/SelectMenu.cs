using System.Text.Json;

namespace StudyGroup.Playground.LocalDiscord.World;

/// <summary>What a select menu offers, by its component type.</summary>
public enum SelectKind
{
    /// <summary>Options that the bot lists.</summary>
    Text = 3,

    /// <summary>The guild's members.</summary>
    User = 5,

    /// <summary>The guild's roles.</summary>
    Role = 6,

    /// <summary>Members and roles.</summary>
    Mentionable = 7,

    /// <summary>The channels the person sees.</summary>
    Channel = 8,
}

/// <summary>A select menu of a message or a modal. See https://docs.discord.com/developers/components/reference#string-select.</summary>
/// <param name="Number">The component's id within its message or modal.</param>
/// <param name="CustomId">The custom id the bot receives.</param>
/// <param name="Placeholder">The text shown while nothing is chosen; may be empty.</param>
/// <param name="MinValues">How many must be chosen, 0 to 25.</param>
/// <param name="MaxValues">How many may be chosen, 1 to 25.</param>
/// <param name="Options">The options of a <see cref="SelectKind.Text"/> select; empty for the others.</param>
/// <param name="ChannelTypes">The channel types on offer; empty for all.</param>
/// <param name="Defaults">The values that are chosen initially.</param>
public sealed record SelectMenu(
    SelectKind Kind,
    int Number,
    string CustomId,
    string Placeholder,
    int MinValues,
    int MaxValues,
    bool IsDisabled,
    IReadOnlyList<SelectOption> Options,
    IReadOnlyList<int> ChannelTypes,
    IReadOnlyList<string> Defaults)
{
    internal static IReadOnlyList<SelectMenu> Of(JsonElement rows) =>
        [.. rows.EnumerateArray().SelectMany(row => row.GetProperty("components").EnumerateArray()).Where(IsSelect).Select(Read)];

    internal static bool IsSelect(JsonElement component) => IsSelect(component.GetProperty("type").GetInt64());

    internal static bool IsSelect(long? type) => type is 3 or 5 or 6 or 7 or 8;

    /// <summary>Reads a component that passed validation.</summary>
    internal static SelectMenu Read(JsonElement component) => new(
        (SelectKind)component.GetProperty("type").GetInt32(),
        component.GetProperty("id").GetInt32(),
        component.GetProperty("custom_id").GetString()!,
        component.TryGetProperty("placeholder", out var placeholder) ? placeholder.GetString()! : "",
        component.GetProperty("min_values").GetInt32(),
        component.GetProperty("max_values").GetInt32(),
        component.TryGetProperty("disabled", out var disabled) && disabled.GetBoolean(),
        [.. Items(component, "options")
            .Select(option => new SelectOption(option.GetProperty("label").GetString()!, option.GetProperty("value").GetString()!))],
        [.. Items(component, "channel_types").Select(type => type.GetInt32())],
        [
            .. Items(component, "options").Where(option => option.TryGetProperty("default", out _))
                .Select(option => option.GetProperty("value").GetString()!),
            .. Items(component, "default_values").Select(value => value.GetProperty("id").GetString()!),
        ]);

    private static JsonElement.ArrayEnumerator Items(JsonElement component, string name) =>
        (component.TryGetProperty(name, out var items) ? items : Message.Nothing).EnumerateArray();
}

/// <summary>An option of a select menu.</summary>
/// <param name="Value">What the bot is told.</param>
public sealed record SelectOption(string Label, string Value);
