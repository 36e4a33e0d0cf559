namespace StudyGroup.Playground.LocalDiscord.World;

/// <summary>What a channel allows or denies a role (type 0) or a member (type 1).</summary>
internal sealed record Overwrite(ulong Target, int Type, Permissions Allow, Permissions Deny);
