namespace StudyGroup.Discord.Gateway;

/// <summary>The state after an input, and what is to be done.</summary>
internal readonly record struct Step(GatewayState State, GatewayAction? Action = null);
