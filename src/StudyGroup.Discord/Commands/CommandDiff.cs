using System.Text.Json;
using StudyGroup.Discord.Json;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Commands;

/// <summary>What registering the bot's commands would change.</summary>
/// <param name="Added">Names that are not registered.</param>
/// <param name="Changed">Names of which something is different.</param>
/// <param name="Removed">Registered names that are none of the bot's.</param>
/// <param name="Known">The ids of those registered that stay, by name.</param>
/// <param name="Kept">Registered commands that are not the bot's to change.</param>
internal sealed record CommandDiff(
    IReadOnlyList<string> Added, IReadOnlyList<string> Changed, IReadOnlyList<string> Removed,
    IReadOnlyDictionary<string, Snowflake> Known, IReadOnlyList<JsonElement> Kept)
{
    private const int ChatInput = 1;
    private const int PrimaryEntryPoint = 4;

    /// <summary>Whether there is nothing to write.</summary>
    public bool IsEmpty => Added.Count + Changed.Count + Removed.Count == 0;

    /// <param name="commands">The bot's commands.</param>
    /// <param name="registered">What <c>GET …/commands?with_localizations=true</c> answers.</param>
    /// <param name="isGlobal">Whether they are registered everywhere.</param>
    public static CommandDiff Of(IReadOnlyList<ApplicationCommand> commands, JsonElement registered, bool isGlobal)
    {
        using var wanted = JsonDocument.Parse(CommandWriting.Body(commands, isGlobal, new Dictionary<string, Snowflake>(), []));
        var wantedByName = wanted.RootElement.EnumerateArray().ToDictionary(Name);
        var all = registered.ValueKind is JsonValueKind.Array ? registered.EnumerateArray().ToArray() : throw new JsonException("The list of commands isn't a list.");

        // Discord makes an entry point itself for an application with activities, and wants it back.
        var kept = all.Where(command => command.Whole("type"u8) == PrimaryEntryPoint).ToArray();
        var others = all.Where(command => command.Whole("type"u8) is { } type and not ChatInput and not PrimaryEntryPoint).Select(Name);
        var known = all.Where(IsChatInput).ToLookup(Name);
        return new CommandDiff(
            [.. wantedByName.Keys.Where(name => !known.Contains(name))],
            [.. wantedByName.Where(wanted => known.Contains(wanted.Key) && !IsSame(wanted.Value, known[wanted.Key].First(), isGlobal)).Select(wanted => wanted.Key)],
            [.. known.Select(command => command.Key).Where(name => !wantedByName.ContainsKey(name)), .. others],
            Ids(registered).Where(command => wantedByName.ContainsKey(command.Key)).ToDictionary(),
            kept);
    }

    /// <summary>The ids of slash commands by their names, from a list of commands as Discord gives it. What isn't such a list has none.</summary>
    public static Dictionary<string, Snowflake> Ids(JsonElement registered)
    {
        var ids = new Dictionary<string, Snowflake>();
        foreach (var command in registered.ValueKind is JsonValueKind.Array ? registered.EnumerateArray() : default)
        {
            if (IsChatInput(command) && command.Id("id"u8) is { } id) ids.TryAdd(Name(command), id);
        }

        return ids;
    }

    private static bool IsChatInput(JsonElement command) => (command.Whole("type"u8) ?? ChatInput) == ChatInput;

    private static bool IsSame(JsonElement wanted, JsonElement registered, bool isGlobal)
    {
        // What the other side does not speak of at all cannot be compared; a null, on the other hand, says "everywhere".
        var speaksOfContexts = isGlobal && registered.TryGetProperty("contexts"u8, out _) && registered.TryGetProperty("integration_types"u8, out _);
        return CommandEssence.Of(wanted, speaksOfContexts) == CommandEssence.Of(registered, speaksOfContexts);
    }

    private static string Name(JsonElement command) => command.Text("name"u8) ?? "";
}
