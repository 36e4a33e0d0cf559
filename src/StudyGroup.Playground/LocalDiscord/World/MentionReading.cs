using System.Text.RegularExpressions;

namespace StudyGroup.Playground.LocalDiscord.World;

/// <summary>Shows mentions as clients do, which only know the people they have seen.</summary>
internal static partial class MentionReading
{
    public static string Of(Message message, Person reader)
    {
        var guild = message.Channel.Guild;
        return guild.World.Read(() =>
        {
            HashSet<ulong> seen = [reader.Id, .. message.Channel.Stored.VisibleTo(reader).SelectMany(SeenIn)];
            return Mention().Replace(message.Text, mention =>
                ulong.Parse(mention.Groups["id"].Value, System.Globalization.CultureInfo.InvariantCulture) is var id
                    && seen.Contains(id) && guild.FindPerson(id) is { } person
                    ? $"@{person.Name}"
                    : mention.Value);
        });
    }

    // The author, the user of the command it answers, and everybody its content mentions.
    private static IEnumerable<ulong> SeenIn(Message message) =>
    [
        message.Author.Id,
        .. message.Origin is { } origin ? [origin.User.Id] : Array.Empty<ulong>(),
        .. Mention().Matches(message.Content)
            .Select(mention => ulong.Parse(mention.Groups["id"].Value, System.Globalization.CultureInfo.InvariantCulture)),
    ];

    [GeneratedRegex("<@!?(?<id>[0-9]{1,19})>", RegexOptions.ExplicitCapture)]
    private static partial Regex Mention();
}
