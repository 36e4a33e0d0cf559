using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Contract;

/// <summary>Rejects channels of other servers: an option's id can be forged.</summary>
internal static class ForeignChannel
{
    /// <summary>Why the given channel is refused. Null if it's fine, if none was given, or if nobody can tell.</summary>
    public static async Task<Refusal?> RefuseAsync(CommandCall call, IChannels channels) =>
        await RefuseAsync(call, call.Options, channels);

    /// <inheritdoc cref="RefuseAsync(CommandCall, IChannels)"/>
    public static async Task<Refusal?> RefuseAsync(Call call, Options options, IChannels channels) =>
        options.Channel("channel") is { } given ? await RefuseAsync(given, call.Group.Server, channels) : null;

    /// <summary>Why a channel is refused. Null if it's fine, or if nobody can tell.</summary>
    public static async Task<Refusal?> RefuseAsync(ChannelGiven given, ServerId here, IChannels channels)
    {
        var isElsewhere = given.Server is { } server
            ? server != here
            : await channels.LocateAsync(here, given.Id) == ChannelLocation.Elsewhere;
        return isElsewhere ? new Refusal($"That channel isn't in this server. Pick one that is.") : null;
    }
}
