using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using StudyGroup.Bot.Cluster;
using StudyGroup.Bot.Lifetime;
using StudyGroup.Bot.Settings;
using StudyGroup.Discord;
using StudyGroup.Discord.Gateway;
#if DISCORD_NET
using Connection = StudyGroup.DiscordNet.DiscordNetConnection;
#else
using Connection = StudyGroup.Discord.OwnConnection;
#endif

namespace StudyGroup.Bot;

/// <summary>Picks the library that talks to Discord, by the build property DiscordLibrary.</summary>
internal static class DiscordBinding
{
    private static readonly Uri Home = new("https://github.com/study-group-bot/study-group");

    // Discord's own. Anything else between it and the bot, such as a proxy for several workers, counts the requests by itself.
    private const string DiscordHost = "discord.com";

    /// <param name="gate">Spaces out the sessions that are started; null if no other process starts any.</param>
    /// <param name="membership">Knows how many workers share Discord's requests per second; null if there are no others.</param>
    public static IDiscord Connect(
        BotSettings settings, TimeProvider wire, ILoggerFactory logs, IMeterFactory meters, IIdentifyGate? gate,
        ClusterMembership? membership) =>
        Connection.Create(
            new DiscordOptions
            {
                Token = settings.Token,
                ApiBaseUrl = settings.ApiBaseUrl,
                Program = (Home, ProgramVersion.Short),
                IdentifyGate = gate,
                RequestShare = membership is null || settings.ApiBaseUrl.Host != DiscordHost ? () => 1 : () => 1.0 / membership.Workers,
            },
            wire, logs, meters);
}
