using StudyGroup.Playground.LocalDiscord;
using StudyGroup.Playground.LocalDiscord.People;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.Scenes;

/// <summary>
/// The server that the playground shows: its channels, and the people you can be. Every start builds it in the same steps, so that
/// everything gets the same ids again.
/// </summary>
internal sealed class Cast
{
    /// <summary>How the page's address names the new server.</summary>
    public const string NewServerKey = "new";

    public Cast(LocalDiscordServer discord)
    {
        Guild = discord.AddGuild("Machine Learning Readers");
        // They have known the bot for long, so it doesn't introduce itself.
        Guild.BotJoinedAt -= TimeSpan.FromDays(30);
        var organizers = Guild.AddRole("Organizers", Permissions.ManageEvents);
        var readers = Guild.AddRole("Readers", mentionable: true);
        General = Guild.AddChannel("general");
        Seminars = Guild.AddChannel("seminars");
        var staff = Guild.AddChannel("organizers");
        staff.Deny(Guild.Everyone, Permissions.ViewChannel);
        staff.Allow(organizers, Permissions.ViewChannel);
        Backstage = Guild.AddChannel("backstage");
        Backstage.Deny(Guild.Everyone, Permissions.ViewChannel);
        Players =
        [
            new("noor", "Newcomer", Guild.AddPerson("Noor")),
            new("ana", "Member", Guild.AddPerson("Ana", Permissions.None, readers)),
            new("ben", "Member", Guild.AddPerson("Ben", Permissions.None, readers)),
            new("priya", "Presenter", Guild.AddPerson("Priya", Permissions.None, readers)),
            new("olivia", "Organizer", Guild.AddPerson("Olivia", Permissions.None, readers, organizers)),
        ];
        Owner = Guild.People[0];
        NewServer = discord.AddGuild("Paper Club", systemChannel: "general", hasBot: false);
        foreach (var player in Players)
            NewServer.AddPerson(player.Person, player == Organizer ? Permissions.ManageGuild : Permissions.None);
    }

    public Guild Guild { get; }

    /// <summary>Another server with the same people, to which one of them may invite the bot.</summary>
    public Guild NewServer { get; }

    public Channel General { get; }

    /// <summary>Where the group meets, and where the page opens.</summary>
    public Channel Seminars { get; }

    /// <summary>Where the page asks the bot things; hidden from everybody.</summary>
    public Channel Backstage { get; }

    /// <summary>The server's owner. The page asks in their name.</summary>
    public Person Owner { get; }

    public IReadOnlyList<Player> Players { get; }

    public Player Presenter => Players.Single(player => player.Part == "Presenter");

    public Player Organizer => Players.Single(player => player.Part == "Organizer");

    /// <summary>The player with this key, or the newcomer.</summary>
    public Player Be(string? key) => Find(key) ?? Players[0];

    public Player? Find(string? key) => Players.FirstOrDefault(player => player.Key == key);

    /// <summary>The server that the page's address names: the new one once the bot is in it, or else the first.</summary>
    public Guild Server(string? key) => key == NewServerKey && NewServer.HasBot ? NewServer : Guild;

    /// <summary>A player as a member of a server.</summary>
    public static Person In(Guild server, Player player) => server.World.Read(() => server.FindPerson(player.Person.Id))!;

    /// <summary>A player in a channel, thread or direct-message channel that they can see.</summary>
    public Actor? FindPlace(string? id, Player player)
    {
        if (!Snowflakes.TryParse(id, out var number)
            || Guild.World.Read(() => Guild.World.Channels.GetValueOrDefault(number)) is not { } channel)
            return null;
        var person = channel.Recipient is null ? In(channel.Guild, player) : player.Person;
        return Sees(person, channel) ? person.In(channel) : null;
    }

    /// <summary>Whether a member of a server sees a channel of it, or their own direct messages.</summary>
    public static bool Sees(Person viewer, Channel channel) =>
        (channel.Recipient is not null || channel.Guild == viewer.Guild)
        && viewer.Guild.World.Read(() => PermissionRules.InChannel(viewer, channel).HasFlag(Permissions.ViewChannel));
}

/// <summary>Somebody you can be.</summary>
/// <param name="Key">How the page's address names them.</param>
/// <param name="Part">What they are in the group.</param>
/// <param name="Person">Who they are in Discord.</param>
internal sealed record Player(string Key, string Part, Person Person);
