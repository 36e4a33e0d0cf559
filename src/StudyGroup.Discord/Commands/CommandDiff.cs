using System.Text.Json;
using StudyGroup.Discord.Json;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Commands;

/// <summary>What registering the bot's commands would change. Commands are identified by name.</summary>
/// <param name="Known">The ids of the registered commands that stay.</param>
/// <param name="Kept">Registered commands that aren't the bot's to change.</param>
internal sealed record CommandDiff(
    IReadOnlyList<string> Added, IReadOnlyList<string> Changed, IReadOnlyList<string> Removed,
    IReadOnlyDictionary<string, Snowflake> Known, IReadOnlyList<JsonElement> Kept)
{
    private const int PrimaryEntryPoint = 4;

    public bool IsEmpty => Added.Count + Changed.Count + Removed.Count == 0;

    /// <param name="registered">The answer to <c>GET …/commands?with_localizations=true</c>.</param>
    /// <param name="isGlobal">Whether they are registered for all servers.</param>
    /// <exception cref="JsonException">The answer isn't a list.</exception>
    public static CommandDiff Of(IReadOnlyList<ApplicationCommand> commands, JsonElement registered, bool isGlobal)
    {
        using var wanted = JsonDocument.Parse(CommandWriter.Body(commands, isGlobal, new Dictionary<string, Snowflake>(), []));
        var wantedByName = wanted.RootElement.EnumerateArray().ToDictionary(Name);
        bool IsOurs(JsonElement command) => IsKind(command)
            && !(wantedByName.TryGetValue(Name(command), out var same) && Type(same) != Type(command));
        if (registered.ValueKind is not JsonValueKind.Array)
            throw new JsonException("it isn't a list");

        // For an application with activities, Discord adds an entry point and insists on getting it back.
        var all = registered.EnumerateArray().ToArray();
        var kept = all.Where(command => command.GetInt64OrNull("type"u8) == PrimaryEntryPoint).ToArray();
        var others = all.Where(command => command.GetInt64OrNull("type"u8) is not PrimaryEntryPoint && !IsOurs(command)).Select(Name);
        var known = all.Where(IsOurs).ToLookup(Name);
        var (stays, isNew) = (wantedByName.Where(one => known.Contains(one.Key)), wantedByName.Keys.Where(name => !known.Contains(name)));
        return new CommandDiff(
            [.. isNew],
            [.. stays.Where(one => !IsSame(one.Value, known[one.Key].First(), isGlobal)).Select(one => one.Key)],
            [.. known.Select(command => command.Key).Where(name => !wantedByName.ContainsKey(name)), .. others],
            Ids(all.Where(IsOurs)).Where(command => wantedByName.ContainsKey(command.Key)).ToDictionary(),
            kept);
    }

    /// <summary>The ids of the bot's kinds of commands in a list from Discord, by name; empty if it isn't a list.</summary>
    public static Dictionary<string, Snowflake> Ids(JsonElement registered) =>
        Ids(registered.ValueKind is JsonValueKind.Array ? registered.EnumerateArray().Where(IsKind) : []);

    private static Dictionary<string, Snowflake> Ids(IEnumerable<JsonElement> registered)
    {
        var ids = new Dictionary<string, Snowflake>();
        foreach (var command in registered)
        {
            if (command.GetIdOrNull("id"u8) is { } id) ids.TryAdd(Name(command), id);
        }

        return ids;
    }

    private static bool IsKind(JsonElement command) => Type(command) is ApplicationCommand.ChatInput or ApplicationCommand.MessageMenu;

    private static long Type(JsonElement command) => command.GetInt64OrNull("type"u8) ?? ApplicationCommand.ChatInput;

    private static bool IsSame(JsonElement wanted, JsonElement registered, bool isGlobal)
    {
        // Contexts can only be compared if Discord mentions them. A null does: it means "everywhere".
        var hasContexts = isGlobal
            && registered.TryGetProperty("contexts"u8, out _) && registered.TryGetProperty("integration_types"u8, out _);
        return CommandFingerprint.Of(wanted, hasContexts) == CommandFingerprint.Of(registered, hasContexts);
    }

    private static string Name(JsonElement command) => command.GetStringOrNull("name"u8) ?? "";
}
