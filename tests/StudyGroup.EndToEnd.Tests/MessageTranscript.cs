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

    /// <summary>A message's text and buttons as a quote.</summary>
    public static string Quoted(string text, IEnumerable<string> buttons, Guild guild, DateTimeOffset now) =>
        Quoted([], text, buttons, guild, now);

    /// <summary>A text as it's shown.</summary>
    public static string Shown(string markup, DateTimeOffset now = default) =>
        Markup().Replace(Link().Replace(Timestamp().Replace(markup, match => Time(match, now)), "$1"), "");

    private static string Of(Message message, IReadOnlyList<Message> messages, DateTimeOffset now)
    {
        var replied = messages.FirstOrDefault(m => m.Id == message.RepliesTo) is { } other ? [$"↱ {Title(other)}"] : Array.Empty<string>();
        return $"**Study Group** · {At(message.At)}\n"
            + Quoted(replied, message.Text, message.Buttons.Select(button => button.Label), message.Channel.Guild, now);
    }

    private static string Quoted(
        IEnumerable<string> before, string text, IEnumerable<string> buttons, Guild guild, DateTimeOffset now)
    {
        string[] lines = [.. before, .. Shown(Named(text, guild), now).Split('\n'),
            string.Join(" ", buttons.Select(label => $"[{label}]"))];
        return string.Join("\n", lines.Select(line => $"> {line}  "));
    }

    private static string Title(Message message) => message.Text.Split('\n')[0];

    private static string Named(string text, Guild guild) => Command().Replace(
        Mention().Replace(
            text, match => NameOf(match.Groups[1].Value, ulong.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture), guild)),
        "$1");

    private static string NameOf(string kind, ulong id, Guild guild) => kind switch
    {
        "@&" => $"@{guild.Roles.Single(role => role.Id == id).Name}",
        "#" => $"#{guild.Channels.Single(channel => channel.Id == id).Name}",
        _ => $"@{guild.People.Single(person => person.Id == id).Name}",
    };

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

    [GeneratedRegex("<(@&?|#)([0-9]+)>")]
    private static partial Regex Mention();

    [GeneratedRegex("<(/[a-z -]+):[0-9]+>")]
    private static partial Regex Command();

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\*\*|~~|\|\||^-# |^> ", RegexOptions.Multiline)]
    private static partial Regex Markup();
}
