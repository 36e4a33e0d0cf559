using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Commands;

/// <summary>The result of registering the commands.</summary>
/// <param name="Written">Whether anything was written, including commands removed elsewhere.</param>
/// <param name="Ids">
/// The commands' ids by name, as far as Discord returned them. Mentions need them: <c>&lt;/name:id&gt;</c>.
/// </param>
public sealed record CommandSyncResult(bool Written, IReadOnlyDictionary<string, Snowflake> Ids);
