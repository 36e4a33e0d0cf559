using Microsoft.Extensions.Logging;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Discord;
using StudyGroup.Discord.Channels;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Bot.Interactions;

/// <summary>Asks Discord about channels.</summary>
internal sealed class Channels(IDiscord discord, ILogger<Channels> log) : IChannels
{
    private static readonly ChannelRights None = new(Post: false, Embed: false, ReadBack: false, PingAnyRole: false, Pin: false);

    /// <inheritdoc />
    public async Task<ChannelRights?> RightsAsync(ServerId server, ChannelId channel)
    {
        try
        {
            var (inServer, inChannel) = (new Snowflake(server.Value), new Snowflake(channel.Value));
            return Rights(await discord.GetOwnPermissionsAsync(inServer, inChannel, CancellationToken.None));
        }
        catch (DiscordRefusedException refused) when (refused.Code is DiscordErrorCode.UnknownChannel or DiscordErrorCode.MissingAccess)
        {
            return None;
        }
        catch (DiscordException problem) when (problem is not DiscordFatalException)
        {
            log.LogWarning("I couldn't check my permissions in channel {Channel}: {Problem}", channel, problem.Message);
            return null;
        }
    }

    /// <inheritdoc />
    public async Task<ChannelLocation> LocateAsync(ServerId server, ChannelId channel)
    {
        try
        {
            var found = await discord.GetGuildAsync(new Snowflake(channel.Value), CancellationToken.None);
            return found == new Snowflake(server.Value) ? ChannelLocation.Here : ChannelLocation.Elsewhere;
        }
        catch (DiscordRefusedException)
        {
            return ChannelLocation.Invisible;
        }
        catch (DiscordUnavailableException problem)
        {
            log.LogWarning("I couldn't check which server channel {Channel} is in: {Problem}", channel, problem.Message);
            return ChannelLocation.Unknown;
        }
    }

    /// <inheritdoc />
    public async Task<bool?> MayCreateEventsAsync(ServerId server)
    {
        try
        {
            var own = await discord.GetOwnPermissionsAsync(new Snowflake(server.Value), CancellationToken.None);
            return own.HasFlag(Permissions.Administrator) || own.HasFlag(Permissions.CreateEvents);
        }
        catch (DiscordException problem) when (problem is not DiscordFatalException)
        {
            log.LogWarning("I couldn't check my permissions in server {Server}: {Problem}", server, problem.Message);
            return null;
        }
    }

    /// <summary>What the permissions in a channel allow.</summary>
    public static ChannelRights Rights(ChannelAccess own) => new(
        own.MayPost, own.Has(Permissions.EmbedLinks), own.Has(Permissions.ReadMessageHistory), own.Has(Permissions.MentionEveryone),
        own.Has(Permissions.PinMessages),
        own.IsThread, own.IsLockedOut, own.Has(Permissions.CreatePublicThreads))
    {
        Attach = own.Has(Permissions.AttachFiles),
    };
}
