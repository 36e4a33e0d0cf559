using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Contract;

/// <summary>Keeps a channel of another server from being chosen: an option's id can be forged.</summary>
internal static class ForeignChannel
{
    /// <summary>Why the channel that was given cannot be taken; null where it can, where none was given, and where it may be of this one.</summary>
    public static async Task<Refusal?> RefuseAsync(CommandCall call, IChannels channels)
    {
        if (call.Options.Channel("channel") is not { } given) return null;
        var isElsewhere = given.Server is { } server ? server != call.Group.Server : await channels.WhereIsAsync(call.Group.Server, given.Id) == Whereabouts.Elsewhere;
        return isElsewhere ? new Refusal($"That channel is not one of this server, so choose one that is.") : null;
    }
}
