using System.Text.RegularExpressions;
using StudyGroup.Discord.Interactions;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Bot.Interactions;

/// <summary>
/// A message's text as its readers see it: names instead of mentions, and names of emoji. See
/// https://docs.discord.com/developers/reference#message-formatting.
/// </summary>
internal static partial class MessageWords
{
    /// <summary>The text.</summary>
    public static string Of(TargetMessage message) => Emoji().Replace(
        Mention().Replace(message.Content, mention =>
            Snowflake.ParseOrNull(mention.Groups["id"].Value) is { } id && message.Mentioned.TryGetValue(id, out var name)
                ? $"@{name}"
                : mention.Value),
        ":$1:");

    [GeneratedRegex("<@!?(?<id>[0-9]{1,20})>", RegexOptions.ExplicitCapture)]
    private static partial Regex Mention();

    [GeneratedRegex(@"<a?:(\w{2,32}):[0-9]{1,20}>")]
    private static partial Regex Emoji();
}
