using System.Globalization;
using System.Text.RegularExpressions;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.EndToEnd.Tests;

/// <summary>Messages as people read them: times and names in words, links without their addresses, no markup.</summary>
internal static partial class MessageTranscript
{
    /// <summary>A channel's messages as Markdown, each a quote below the time at which it was posted.</summary>
    /// <param name="now">When they're read.</param>
    public static string Of(IReadOnlyList<Message> messages, DateTimeOffset now) =>
        string.Join("\n\n", messages.Select(message => Of(message, messages, now)));

    /// <summary>A text as it's shown.</summary>
    public static string Shown(string markup, DateTimeOffset now = default) =>
        Markup().Replace(Link().Replace(Timestamp().Replace(markup, match => Time(match, now)), "$1"), "");

    private static string Of(Message message, IReadOnlyList<Message> messages, DateTimeOffset now)
    {
        var replied = messages.FirstOrDefault(m => m.Id == message.RepliesTo) is { } other ? [$"↱ {Title(other)}"] : Array.Empty<string>();
        string[] lines =
        [
            .. replied,
            .. Shown(Named(message), now).Split('\n'),
            string.Join(" ", message.Buttons.Select(button => $"[{button.Label}]")),
        ];
        return $"**Study Group** · {At(message.At)}\n" + string.Join("\n", lines.Select(line => $"> {line}  "));
    }

    private static string Title(Message message) => message.Text.Split('\n')[0];

    private static string Named(Message message)
    {
        var guild = message.Channel.Guild;
        return Mention().Replace(message.Text, match => ulong.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture) is var id
            && match.Groups[1].Length > 0 ? $"@{guild.Roles.Single(role => role.Id == id).Name}"
            : $"@{guild.People.Single(person => person.Id == id).Name}");
    }

    private static string Time(Match match, DateTimeOffset now)
    {
        var at = DateTimeOffset.FromUnixTimeSeconds(long.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));
        return match.Groups[2].Value switch
        {
            "R" => Distance(at - now),
            "f" => at.ToString("d MMMM yyyy HH:mm", CultureInfo.InvariantCulture),
            _ => at.ToString("dddd, d MMMM yyyy HH:mm", CultureInfo.InvariantCulture),
        };
    }

    private static string Distance(TimeSpan distance)
    {
        var hours = Math.Abs(distance.TotalHours);
        var said = hours < 47 ? $"{hours:0} {(hours is >= 0.5 and < 1.5 ? "hour" : "hours")}" : $"{hours / 24:0} days";
        return distance < TimeSpan.Zero ? $"{said} ago" : $"in {said}";
    }

    private static string At(DateTimeOffset at) => at.ToString("ddd d MMM, HH:mm", CultureInfo.InvariantCulture);

    [GeneratedRegex("<t:([0-9]+):([a-zA-Z])>")]
    private static partial Regex Timestamp();

    [GeneratedRegex("<@(&?)([0-9]+)>")]
    private static partial Regex Mention();

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\*\*|~~|\|\||^-# |^> ", RegexOptions.Multiline)]
    private static partial Regex Markup();
}
