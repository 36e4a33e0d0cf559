using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Contract;

/// <summary>Rejects channels of other servers: an option's id can be forged.</summary>
internal static class ForeignChannel
{
    /// <summary>Why the given channel is refused. Null if it's fine, if none was given, or if nobody can tell.</summary>
    public static async Task<Refusal?> RefuseAsync(CommandCall call, IChannels channels)
    {
        if (call.Options.Channel("channel") is not { } given) return null;
        var isElsewhere = given.Server is { } server
            ? server != call.Group.Server
            : await channels.LocateAsync(call.Group.Server, given.Id) == ChannelLocation.Elsewhere;
        return isElsewhere ? new Refusal($"That channel isn't on this server. Pick one that is.") : null;
    }
}
