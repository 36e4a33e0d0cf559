namespace StudyGroup.Discord.Rest;

/// <summary>A file to upload: a part of a <c>multipart/form-data</c> body.</summary>
internal readonly record struct RequestFile(string Name, string ContentType, ReadOnlyMemory<byte> Content);
