using System.Text.Json.Nodes;

namespace StudyGroup.Playground.Saving;

/// <summary>The part of a local Discord that survives a restart.</summary>
/// <param name="Format">The file format's version; no other is read.</param>
/// <param name="Now">What the world's clock showed.</param>
/// <param name="Ids">The ids of the initial objects, in order.</param>
/// <param name="Commands">The registered commands by scope.</param>
/// <param name="Messages">The messages everybody sees: a client forgets private answers when it closes.</param>
/// <param name="DirectMessages">The direct-message channels; null in files from before they existed.</param>
/// <param name="ClosedBy">The ids of everybody who doesn't accept direct messages.</param>
/// <param name="Threads">The threads; null in files from before they existed.</param>
/// <param name="Events">The events of the first server; null in files from before they existed.</param>
/// <param name="InvitedAt">When the bot was invited to the new server; null if it wasn't.</param>
internal sealed record SavedWorld(
    int Format,
    DateTimeOffset Now,
    IReadOnlyList<ulong> Ids,
    IReadOnlyDictionary<ulong, List<JsonObject>> Commands,
    IReadOnlyList<SavedMessage> Messages,
    IReadOnlyList<SavedDirectMessages>? DirectMessages = null,
    IReadOnlyList<ulong>? ClosedBy = null,
    IReadOnlyList<SavedThread>? Threads = null,
    IReadOnlyList<SavedEvent>? Events = null,
    DateTimeOffset? InvitedAt = null)
{
    public const int CurrentFormat = 1;
}

/// <summary>A direct-message channel, and whom it is with.</summary>
internal sealed record SavedDirectMessages(ulong Channel, ulong User);
