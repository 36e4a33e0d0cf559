using StudyGroup.Discord.Primitives;

namespace StudyGroup.Bot.Rendering;

/// <summary>
/// The ids of the registered commands, which make a command's name clickable. There are none until the bot has registered its commands.
/// </summary>
internal sealed class CommandIds
{
    private volatile IReadOnlyDictionary<string, Snowflake> _ids = new Dictionary<string, Snowflake>();

    /// <summary>Sets the ids by the commands' first words, such as "manage" for "manage settings".</summary>
    public void Know(IReadOnlyDictionary<string, Snowflake> ids) => _ids = ids;

    /// <summary>
    /// A command's mention, or its name as code if its id isn't known.
    /// See https://docs.discord.com/developers/reference#message-formatting-formats.
    /// </summary>
    /// <param name="command">The command's words, without the slash.</param>
    public string Mention(string command) => _ids.TryGetValue(command.Split(' ')[0], out var id) ? $"</{command}:{id}>" : Code(command);

    /// <summary>A command's name as code, for places where Discord shows no mentions.</summary>
    public static string Code(string command) => $"`/{command.Replace('`', '\'')}`";
}
