using StudyGroup.Playground.LocalDiscord;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.Scenes;

/// <summary>
/// The server that the playground shows: its channels, and the people you can be. Every start builds it in the same steps, so that
/// everything gets the same ids again.
/// </summary>
internal sealed class Cast
{
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
    }

    public Guild Guild { get; }

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

    /// <summary>A channel, thread or direct-message channel that somebody can see.</summary>
    public Channel? FindChannel(string? id, Person viewer) =>
        Snowflakes.TryParse(id, out var number)
            && Guild.World.Read(() => Guild.World.Channels.GetValueOrDefault(number)) is { } channel && Sees(viewer, channel)
            ? channel
            : null;

    public static bool Sees(Person viewer, Channel channel) =>
        viewer.Guild.World.Read(() => PermissionRules.InChannel(viewer, channel).HasFlag(Permissions.ViewChannel));
}

/// <summary>Somebody you can be.</summary>
/// <param name="Key">How the page's address names them.</param>
/// <param name="Part">What they are in the group.</param>
/// <param name="Person">Who they are in Discord.</param>
internal sealed record Player(string Key, string Part, Person Person);
