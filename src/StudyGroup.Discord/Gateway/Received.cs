namespace StudyGroup.Discord.Gateway;

/// <summary>What came: a message, valid until the next read, or the end of the connection.</summary>
/// <param name="Message">The message, or null at the end.</param>
/// <param name="CloseCode">At the end, the code that the other side sent, or null where the connection was lost.</param>
internal readonly record struct Received(ReadOnlyMemory<byte>? Message, int? CloseCode = null);
