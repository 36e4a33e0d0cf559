using System.Text.Json.Nodes;
using StudyGroup.Playground.LocalDiscord.Interactions;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.LocalDiscord.People;

/// <summary>What a person types after a slash, checked against the registered commands as Discord's client would.</summary>
internal sealed class CommandLine
{
    private readonly Person _by;
    private readonly Channel _channel;
    private readonly ResolvedData _resolved;

    private CommandLine(Person by, Channel channel)
    {
        _by = by;
        _channel = channel;
        _resolved = new ResolvedData(by, channel);
    }

    /// <summary>The interaction's data; null if the client refuses.</summary>
    public JsonObject? Data { get; private set; }

    /// <summary>Why the client refuses.</summary>
    public string Refusal { get; private set; } = "";

    /// <summary>The type of the option being typed.</summary>
    public int FocusedType { get; private set; }

    /// <param name="path">The command's words: "point add".</param>
    /// <param name="focused">The option being typed; null when the command is sent.</param>
    public static CommandLine Read(Person by, Channel channel, string path, IReadOnlyDictionary<string, object> options, string? focused)
    {
        var line = new CommandLine(by, channel);
        line.Refusal = line.Fill(path.TrimStart('/').Split(' ', StringSplitOptions.RemoveEmptyEntries), options, focused) ?? "";
        if (line.Refusal.Length > 0)
            line.Data = null;
        return line;
    }

    private string? Fill(string[] words, IReadOnlyDictionary<string, object> given, string? focused)
    {
        if (words.Length == 0 || _by.Guild.World.Commands.Meant(_by.Guild.Id, CommandType.ChatInput, words[0]) is not { } command)
            return $"There's no command /{string.Join(' ', words)}.";
        if (CommandAccess.Refusal(command, _by, _channel) is { } refusal)
            return refusal;

        Data = new JsonObject { ["id"] = command["id"]!.DeepClone(), ["name"] = words[0], ["type"] = CommandType.ChatInput };
        if (command["guild_id"] is { } guild)
            Data["guild_id"] = guild.DeepClone();

        var (node, data) = (command, Data);
        foreach (var word in words.Skip(1))
        {
            if (OptionOf(node, word) is not { } child || TypeOf(child) > OptionType.SubCommandGroup)
                return $"/{words[0]} has no subcommand {word}.";
            var childData = new JsonObject { ["name"] = word, ["type"] = TypeOf(child) };
            data["options"] = new JsonArray(childData);
            (node, data) = (child, childData);
        }

        if (OptionsOf(node).Any(option => TypeOf(option) <= OptionType.SubCommandGroup))
            return $"/{string.Join(' ', words)} needs a subcommand.";
        return FillOptions(node, data, given, focused);
    }

    private string? FillOptions(JsonObject command, JsonObject data, IReadOnlyDictionary<string, object> given, string? focused)
    {
        var options = new JsonArray();
        foreach (var (name, value) in given)
        {
            if (OptionOf(command, name) is not { } option)
                return $"There's no option {name}.";
            var read = name == focused ? Typed(option, value) : OptionValues.Read(option, value, _channel, _resolved);
            if (read.Refusal is { } refusal)
                return $"{name}: {refusal}";
            var json = new JsonObject { ["name"] = name, ["type"] = TypeOf(option), ["value"] = read.Value };
            if (name == focused)
                json["focused"] = true;
            options.Add(json);
        }

        if (focused is null && OptionsOf(command)
            .FirstOrDefault(option => option["required"] is not null && !given.ContainsKey(NameOf(option))) is { } missing)
            return $"{NameOf(missing)}: This option is required. Specify a value.";
        if (options.Count > 0)
            data["options"] = options;
        _resolved.AddTo(Data!);
        return null;
    }

    private OptionValues.Result Typed(JsonObject option, object text)
    {
        FocusedType = TypeOf(option);
        return option["autocomplete"] is null
            ? new OptionValues.Result(null, "This option has no suggestions.")
            : new OptionValues.Result(JsonValue.Create($"{text}"), null);
    }

    private static JsonObject? OptionOf(JsonObject command, string name) =>
        OptionsOf(command).FirstOrDefault(option => NameOf(option) == name);

    private static IEnumerable<JsonObject> OptionsOf(JsonObject command) => (command["options"] as JsonArray ?? []).OfType<JsonObject>();

    private static int TypeOf(JsonObject option) => option["type"]!.GetValue<int>();

    private static string NameOf(JsonObject option) => option["name"]!.GetValue<string>();
}
