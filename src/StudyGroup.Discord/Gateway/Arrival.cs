using StudyGroup.Discord.Interactions;

namespace StudyGroup.Discord.Gateway;

/// <summary>An interaction in the queue; or, without one, a mark: whoever reads it has taken everything before it.</summary>
internal readonly record struct Arrival(Interaction? Interaction, TaskCompletionSource? Taken = null);
