namespace StudyGroup.Bot.Tests.Storage;

public sealed class LiteDbRetentionTests() : RetentionTests(new TemporaryFolder());

public sealed class PostgresRetentionTests() : RetentionTests(new PostgresTestDatabase());

public sealed class LiteDbMembershipTests() : StoredMembershipTests(new TemporaryFolder());

public sealed class PostgresMembershipTests() : StoredMembershipTests(new PostgresTestDatabase());

public sealed class LiteDbMemberDataTests() : StoredMemberDataTests(new TemporaryFolder());

public sealed class PostgresMemberDataTests() : StoredMemberDataTests(new PostgresTestDatabase());

public sealed class LiteDbCommittedTests() : CommittedTests(new TemporaryFolder());

public sealed class PostgresCommittedTests() : CommittedTests(new PostgresTestDatabase());
