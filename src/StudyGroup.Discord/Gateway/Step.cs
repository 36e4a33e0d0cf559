namespace StudyGroup.Discord.Gateway;

/// <summary>The state after an input, and what to do now.</summary>
internal readonly record struct Step(GatewayState State, GatewayAction? Action = null);
