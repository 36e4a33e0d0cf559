using System.Text.Json;
using StudyGroup.Playground.LocalDiscord.World;
using StudyGroup.Playground.Scenes;

namespace StudyGroup.Playground.Page;

/// <summary>Somebody, as the page shows them.</summary>
internal sealed record PersonView(string Id, string? Key, string Name, string? Part, bool IsBot)
{
    public static PersonView Of(Player player) =>
        new(Snowflakes.Text(player.Person.Id), player.Key, player.Person.Name, player.Part, false);

    public static PersonView Of(Person bot) => new(Snowflakes.Text(bot.Id), null, bot.Name, null, true);
}

/// <summary>A role, as the page shows it.</summary>
internal sealed record NamedView(string Id, string Name);

/// <summary>A channel or a thread, as the page shows it.</summary>
/// <param name="Id">Its id. A thread that was started from a message has the message's id.</param>
/// <param name="Type">Discord's number for its type: 11 for a thread.</param>
/// <param name="Parent">The channel a thread belongs to.</param>
/// <param name="IsArchived">Whether it is an archived thread.</param>
internal sealed record ChannelView(string Id, string Name, int Type, string? Parent, bool IsArchived)
{
    public static ChannelView Of(Channel channel) => new(
        Snowflakes.Text(channel.Id),
        channel.Name,
        channel.Type,
        channel.Parent is { } parent ? Snowflakes.Text(parent.Id) : null,
        channel.Thread?.IsArchived ?? false);
}

/// <summary>
/// Direct messages with the bot, as the page shows them: a channel like any other in orders and in <see cref="MessageView.Channel"/>,
/// but only the person sees it.
/// </summary>
internal sealed record DirectView(string Id, string Name)
{
    public static DirectView Of(Channel channel) => new(Snowflakes.Text(channel.Id), channel.Guild.Bot.Name);
}

/// <summary>A file of a message, as the page shows it.</summary>
/// <param name="Url">The path where the page serves it as a download.</param>
internal sealed record AttachmentView(string Id, string Name, int Size, string ContentType, string Url)
{
    public static AttachmentView Of(Attachment file) =>
        new(Snowflakes.Text(file.Id), file.FileName, file.Bytes.Length, file.ContentType, file.Path);
}

/// <summary>
/// A message, as the page shows it to somebody, with files below the embeds and above the buttons. <c>TellsOfPin</c> is the id of the
/// pinned message if this is Discord's notice of a pin, and <c>TellsOfThread</c> that of a started thread. The content
/// says so in words. <c>RepliesTo</c> is the id of the message that it replies to.
/// </summary>
internal sealed record MessageView(
    string Id,
    string Channel,
    string Author,
    DateTimeOffset At,
    DateTimeOffset? EditedAt,
    string Content,
    JsonElement Embeds,
    JsonElement Components,
    IEnumerable<AttachmentView> Attachments,
    bool IsPinned,
    string? TellsOfPin,
    string? TellsOfThread,
    string? RepliesTo,
    bool IsEphemeral,
    bool IsThinking,
    bool PingsMe,
    OriginView? Origin)
{
    public static MessageView Of(Message message, Person viewer) => new(
        Snowflakes.Text(message.Id),
        Snowflakes.Text(message.Channel.Id),
        Snowflakes.Text(message.Author.Id),
        message.At,
        message.EditedAt,
        Notice(message) ?? message.Content,
        message.Embeds,
        message.Components,
        message.Attachments.Select(AttachmentView.Of),
        message.IsPinned,
        message.TellsOfPin is { } pinned ? Snowflakes.Text(pinned) : null,
        message.TellsOfThread is { } thread ? Snowflakes.Text(thread) : null,
        message.RepliesTo is { } replied ? Snowflakes.Text(replied) : null,
        message.OnlyFor is not null,
        message.IsThinking,
        message.PingsEveryone || message.PingedPeople.Contains(viewer) || message.PingedRoles.Any(role => viewer.Roles.Contains(role)),
        message.Origin is { } origin ? new OriginView(
            Snowflakes.Text(origin.User.Id),
            origin.Command?.Shown,
            origin.InteractedMessage is { } of ? Snowflakes.Text(of) : null) : null);

    private static string? Notice(Message message) => message switch
    {
        { TellsOfPin: not null } => "pinned a message to this channel.",
        { TellsOfThread: not null } => $"started a thread: {message.Content}",
        _ => null,
    };
}

/// <summary>What a message answers.</summary>
/// <param name="By">Who used the command or the button.</param>
/// <param name="Command">The command, if there was one: "/point add", or a context menu command's name.</param>
/// <param name="Message">The message whose button was pressed.</param>
internal sealed record OriginView(string By, string? Command, string? Message);
