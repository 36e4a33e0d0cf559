using System.Text.Json;
using System.Text.Json.Nodes;

namespace StudyGroup.Playground.LocalDiscord.World;

/// <summary>The registered commands: global ones (scope null) and a guild's own. Use it under the world's lock.</summary>
internal sealed class CommandStore(DiscordWorld world)
{
    public const int MaxChatInput = 100;
    public const int MaxContextMenu = 15;
    private const int CreatesPerDay = 200;

    private readonly Dictionary<ulong, List<JsonObject>> _scopes = [];
    private readonly Dictionary<ulong, Queue<long>> _creates = [];

    /// <summary>A scope's commands, in the order they were registered.</summary>
    public IReadOnlyList<JsonObject> In(ulong? guild) => Scope(guild);

    public JsonObject? Find(ulong? guild, ulong id) => Scope(guild).Find(command => Id(command) == id);

    public JsonObject? Find(ulong? guild, int type, string name) => Scope(guild).Find(command => Is(command, type, name));

    /// <summary>The command that a person in a guild means: the guild's own, otherwise the global one.</summary>
    public JsonObject? Meant(ulong guild, int type, string name) => Find(guild, type, name) ?? Find(null, type, name);

    /// <summary>Whether this many new commands may still be created today.</summary>
    public bool MayCreate(ulong? guild, int count)
    {
        var wire = world.Options.WireClock;
        var creates = Creates(guild);
        while (creates.TryPeek(out var at) && wire.GetElapsedTime(at) >= TimeSpan.FromDays(1))
            creates.Dequeue();
        return creates.Count + count <= CreatesPerDay;
    }

    /// <summary>Replaces <paramref name="old"/> with a checked command, or adds it at the end.</summary>
    public JsonObject Put(ulong? guild, JsonObject command, JsonObject? old)
    {
        var scope = Scope(guild);
        var stored = Complete(guild, command, old);
        if (old is null)
            scope.Add(stored);
        else
            scope[scope.IndexOf(old)] = stored;
        world.Changes.Tell(new Change(ChangeKind.CommandsRegistered));
        return stored;
    }

    /// <summary>Replaces the scope's commands. Each comes with the one whose place it takes, if any.</summary>
    public void Replace(ulong? guild, IEnumerable<(JsonObject Command, JsonObject? Old)> commands)
    {
        _scopes[guild ?? 0] = [.. commands.Select(pair => Complete(guild, pair.Command, pair.Old))];
        world.Changes.Tell(new Change(ChangeKind.CommandsRegistered));
    }

    /// <summary>All scopes; 0 is for the global commands.</summary>
    public IReadOnlyDictionary<ulong, List<JsonObject>> Scopes => _scopes;

    /// <summary>Restores what <see cref="Scopes"/> held.</summary>
    public void Load(ulong scope, IEnumerable<JsonObject> commands) => _scopes[scope] = [.. commands];

    public bool Remove(ulong? guild, ulong id)
    {
        var removed = Scope(guild).RemoveAll(command => Id(command) == id) > 0;
        if (removed)
            world.Changes.Tell(new Change(ChangeKind.CommandsRegistered));
        return removed;
    }

    public IReadOnlyList<JsonElement> VisibleIn(ulong guild) =>
        [.. Scope(guild).Concat(Scope(null)).Select(command => JsonSerializer.SerializeToElement(command))];

    public static bool Is(JsonObject command, int type, string name) =>
        command["type"]!.GetValue<int>() == type && command["name"]!.GetValue<string>() == name;

    public static ulong Id(JsonObject command) =>
        ulong.Parse(command["id"]!.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture);

    // An unchanged command keeps its version; a new one counts toward the day's limit.
    private JsonObject Complete(ulong? guild, JsonObject command, JsonObject? old)
    {
        if (old is null)
            Creates(guild).Enqueue(world.Options.WireClock.GetTimestamp());
        var complete = new JsonObject
        {
            ["id"] = old?["id"]?.DeepClone() ?? Snowflakes.Text(world.Ids.Next()),
            ["application_id"] = Snowflakes.Text(world.Application.Id),
        };
        if (guild is { } id)
            complete["guild_id"] = Snowflakes.Text(id);
        foreach (var (name, value) in command)
            complete[name] = value?.DeepClone();

        complete["version"] = old?["version"]?.DeepClone();
        if (old is null || !JsonNode.DeepEquals(old, complete))
            complete["version"] = Snowflakes.Text(world.Ids.Next());
        return complete;
    }

    private List<JsonObject> Scope(ulong? guild)
    {
        if (!_scopes.TryGetValue(guild ?? 0, out var scope))
            _scopes.Add(guild ?? 0, scope = []);
        return scope;
    }

    private Queue<long> Creates(ulong? guild)
    {
        if (!_creates.TryGetValue(guild ?? 0, out var creates))
            _creates.Add(guild ?? 0, creates = []);
        return creates;
    }
}
