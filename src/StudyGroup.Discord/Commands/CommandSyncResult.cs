using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Commands;

/// <summary>What registering the commands came to.</summary>
/// <param name="Written">Whether anything was written, here or by taking commands away elsewhere.</param>
/// <param name="Ids">The commands' ids by their names, as far as Discord gave them. A mention needs the id: <c>&lt;/name:id&gt;</c>.</param>
public sealed record CommandSyncResult(bool Written, IReadOnlyDictionary<string, Snowflake> Ids);
