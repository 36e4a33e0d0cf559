using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using StudyGroup.Bot.Lifetime;
using StudyGroup.Bot.Settings;
using StudyGroup.Discord;
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

    public static IDiscord Connect(BotSettings settings, TimeProvider wire, ILoggerFactory logs, IMeterFactory meters) =>
        Connection.Create(
            new DiscordOptions
            {
                Token = settings.Token,
                ApiBaseUrl = settings.ApiBaseUrl,
                Program = (Home, ProgramVersion.Short),
            },
            wire, logs, meters);
}
