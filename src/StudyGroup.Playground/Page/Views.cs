using System.Text.Json;
using StudyGroup.Playground.LocalDiscord.World;
using StudyGroup.Playground.Scenes;

namespace StudyGroup.Playground.Page;

/// <summary>Somebody, as the page shows them.</summary>
internal sealed record PersonView(string Id, string? Key, string Name, string? Part, bool IsBot)
{
    public static PersonView Of(Player player) => new(Snowflakes.Text(player.Person.Id), player.Key, player.Person.Name, player.Part, false);

    public static PersonView Of(Person bot) => new(Snowflakes.Text(bot.Id), null, bot.Name, null, true);
}

/// <summary>A channel or a role, as the page shows it.</summary>
internal sealed record NamedView(string Id, string Name);

/// <summary>A message, as the page shows it to somebody.</summary>
internal sealed record MessageView(
    string Id,
    string Channel,
    string Author,
    DateTimeOffset At,
    DateTimeOffset? EditedAt,
    string Content,
    JsonElement Embeds,
    JsonElement Components,
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
        message.Content,
        message.Embeds,
        message.Components,
        message.OnlyFor is not null,
        message.IsThinking,
        message.PingsEveryone || message.PingedPeople.Contains(viewer) || message.PingedRoles.Any(role => viewer.Roles.Contains(role)),
        message.Origin is { } origin ? new OriginView(
            Snowflakes.Text(origin.User.Id),
            origin.Command,
            origin.InteractedMessage is { } of ? Snowflakes.Text(of) : null) : null);
}

/// <summary>What a message answers.</summary>
/// <param name="By">Who used the command or the button.</param>
/// <param name="Command">The command's words, where there was one.</param>
/// <param name="Message">The message whose button was pressed.</param>
internal sealed record OriginView(string By, string? Command, string? Message);
