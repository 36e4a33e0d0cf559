namespace StudyGroup.Playground.LocalDiscord.World;

/// <summary>What happened to a channel, a message, an event and so on.</summary>
internal enum Lifecycle
{
    Created,
    Updated,
    Deleted,
}
