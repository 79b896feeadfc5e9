BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0004');
CREATE TABLE application (
	id INTEGER NOT NULL, 
	application_id VARCHAR(23) NOT NULL, 
	notice_number VARCHAR(9), 
	name VARCHAR NOT NULL, 
	kana VARCHAR NOT NULL, 
	birth_date DATE NOT NULL, 
	sex VARCHAR(40) NOT NULL, 
	postal_code VARCHAR(40) NOT NULL, 
	address VARCHAR NOT NULL, 
	address_detail VARCHAR NOT NULL, 
	channel VARCHAR(40) NOT NULL, 
	procedure VARCHAR(40) NOT NULL, 
	office_code VARCHAR(40) NOT NULL, 
	stage VARCHAR(40) NOT NULL, 
	applied_on DATE NOT NULL, 
	produced_on DATE, 
	delivered_on DATE, 
	prepared_on DATE, 
	shelved_on DATE, 
	first_notice_on DATE, 
	last_notice_on DATE, 
	notices INTEGER NOT NULL, 
	returned_mail_on DATE, 
	handed_over_on DATE, 
	rejected_on DATE, 
	withdrawn_on DATE, 
	lapsed_on DATE, 
	disposed_on DATE, 
	national_recorded_on DATE, 
	custody_on DATE, 
	left_on DATE, 
	card_expires_on DATE, 
	certificates_expire_on DATE, 
	shelf_id INTEGER, 
	delivery_id INTEGER, 
	version INTEGER NOT NULL, 
	kana_key VARCHAR NOT NULL, 
	name_key VARCHAR NOT NULL, 
	given_key VARCHAR NOT NULL, 
	address_key VARCHAR NOT NULL, 
	CONSTRAINT pk_application PRIMARY KEY (id), 
	CONSTRAINT fk_application_delivery_id FOREIGN KEY(delivery_id) REFERENCES delivery (id), 
	CONSTRAINT fk_application_office_code FOREIGN KEY(office_code) REFERENCES office (code), 
	CONSTRAINT fk_application_shelf_id FOREIGN KEY(shelf_id) REFERENCES shelf_location (id), 
	CONSTRAINT uq_application_application_id UNIQUE (application_id), 
	CONSTRAINT uq_application_shelf_id UNIQUE (shelf_id)
);
INSERT INTO "application" VALUES(1,'00000000000000000001001','ABC001001','髙﨑　0子','タカサキ　アコ','1985-04-12','2','1208510','足立区中央本町一丁目1001番','','post','new','01','applied','2023-04-28',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2033-04-12','2028-04-12',NULL,NULL,1,'タカサキアコ','高崎0子','0子','足立区中央本町一丁目1001番');
INSERT INTO "application" VALUES(2,'00000000000000000001002','ABC001002','髙﨑　1子','タカサキ　アアコ','1985-04-12','2','1208510','足立区中央本町一丁目1002番','','post','new','01','produced','2023-04-28','2023-05-08',NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2033-04-12','2028-04-12',NULL,NULL,1,'タカサキアアコ','高崎1子','1子','足立区中央本町一丁目1002番');
INSERT INTO "application" VALUES(3,'00000000000000000001003','ABC001003','髙﨑　2子','タカサキ　アアアコ','1985-04-12','2','1208510','足立区中央本町一丁目1003番','','post','new','01','delivered','2023-04-28','2023-05-08','2023-05-18',NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-05-18',NULL,'2033-04-12','2028-04-12',NULL,NULL,1,'タカサキアアアコ','高崎2子','2子','足立区中央本町一丁目1003番');
INSERT INTO "application" VALUES(4,'00000000000000000001004','ABC001004','髙﨑　3子','タカサキ　アアアアコ','1985-04-12','2','1208510','足立区中央本町一丁目1004番','','post','new','01','prepared','2023-04-28','2023-05-08','2023-05-18','2023-05-28',NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-05-18',NULL,'2033-04-12','2028-04-12',NULL,NULL,1,'タカサキアアアアコ','高崎3子','3子','足立区中央本町一丁目1004番');
INSERT INTO "application" VALUES(5,'00000000000000000001005','ABC001005','髙﨑　4子','タカサキ　アアアアアコ','1985-04-12','2','1208510','足立区中央本町一丁目1005番','','post','new','01','shelved','2023-04-28','2023-05-08','2023-05-18','2023-05-28','2023-06-07',NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-05-18',NULL,'2033-04-12','2028-04-12',NULL,NULL,1,'タカサキアアアアアコ','高崎4子','4子','足立区中央本町一丁目1005番');
INSERT INTO "application" VALUES(6,'00000000000000000001006','ABC001006','髙﨑　5子','タカサキ　アアアアアアコ','1985-04-12','2','1208510','足立区中央本町一丁目1006番','','post','new','01','notified','2023-04-28','2023-05-08','2023-05-18','2023-05-28','2023-06-07','2023-06-17','2023-06-17',1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-05-18',NULL,'2033-04-12','2028-04-12',NULL,NULL,1,'タカサキアアアアアアコ','高崎5子','5子','足立区中央本町一丁目1006番');
INSERT INTO "application" VALUES(7,'00000000000000000001007','ABC001007','髙﨑　6子','タカサキ　アアアアアアアコ','1985-04-12','2','1208510','足立区中央本町一丁目1007番','','post','new','01','booked','2023-04-28','2023-05-08','2023-05-18','2023-05-28','2023-06-07','2023-06-17','2023-06-17',1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-05-18',NULL,'2033-04-12','2028-04-12',NULL,NULL,1,'タカサキアアアアアアアコ','高崎6子','6子','足立区中央本町一丁目1007番');
INSERT INTO "application" VALUES(8,'00000000000000000001008','ABC001008','髙﨑　7子','タカサキ　アアアアアアアアコ','1985-04-12','2','1208510','足立区中央本町一丁目1008番','','post','new','01','present','2023-04-28','2023-05-08','2023-05-18','2023-05-28','2023-06-07','2023-06-17','2023-06-17',1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-05-18',NULL,'2033-04-12','2028-04-12',NULL,NULL,1,'タカサキアアアアアアアアコ','高崎7子','7子','足立区中央本町一丁目1008番');
INSERT INTO "application" VALUES(9,'00000000000000000001009','ABC001009','髙﨑　8子','タカサキ　アアアアアアアアアコ','1985-04-12','2','1208510','足立区中央本町一丁目1009番','','post','new','01','checked','2023-04-28','2023-05-08','2023-05-18','2023-05-28','2023-06-07','2023-06-17','2023-06-17',1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-05-18',NULL,'2033-04-12','2028-04-12',NULL,NULL,1,'タカサキアアアアアアアアアコ','高崎8子','8子','足立区中央本町一丁目1009番');
INSERT INTO "application" VALUES(10,'00000000000000000001010','ABC001010','髙﨑　9子','タカサキ　アアアアアアアアアアコ','1985-04-12','2','1208510','足立区中央本町一丁目1010番','','post','new','01','handed_over','2023-04-28','2023-05-08','2023-05-18','2023-05-28','2023-06-07','2023-06-17','2023-06-17',1,NULL,'2023-06-26',NULL,NULL,NULL,NULL,NULL,'2023-05-18','2023-06-26','2033-04-12','2028-04-12',NULL,NULL,1,'タカサキアアアアアアアアアアコ','高崎9子','9子','足立区中央本町一丁目1010番');
INSERT INTO "application" VALUES(11,'00000000000000000001011','ABC001011','髙﨑　10子','タカサキ　アアアアアアアアアアアコ','1985-04-12','2','1208510','足立区中央本町一丁目1011番','','post','new','01','returned_mail','2023-04-28','2023-05-08','2023-05-18','2023-05-28','2023-06-07','2023-06-17','2023-06-17',1,'2023-06-26',NULL,NULL,NULL,NULL,NULL,NULL,'2023-05-18',NULL,'2033-04-12','2028-04-12',NULL,NULL,1,'タカサキアアアアアアアアアアアコ','高崎10子','10子','足立区中央本町一丁目1011番');
INSERT INTO "application" VALUES(12,'00000000000000000001012','ABC001012','髙﨑　11子','タカサキ　アアアアアアアアアアアアコ','1985-04-12','2','1208510','足立区中央本町一丁目1012番','','post','new','01','rejected','2023-04-28',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,'2023-06-26',NULL,NULL,NULL,NULL,NULL,NULL,'2033-04-12','2028-04-12',NULL,NULL,1,'タカサキアアアアアアアアアアアアコ','高崎11子','11子','足立区中央本町一丁目1012番');
INSERT INTO "application" VALUES(13,'00000000000000000001013','ABC001013','髙﨑　12子','タカサキ　アアアアアアアアアアアアアコ','1985-04-12','2','1208510','足立区中央本町一丁目1013番','','post','new','01','withdrawn','2023-04-28','2023-05-08','2023-05-18','2023-05-28','2023-06-07','2023-06-17','2023-06-17',1,NULL,NULL,NULL,'2023-06-26',NULL,NULL,NULL,'2023-05-18','2023-06-26','2033-04-12','2028-04-12',NULL,NULL,1,'タカサキアアアアアアアアアアアアアコ','高崎12子','12子','足立区中央本町一丁目1013番');
INSERT INTO "application" VALUES(14,'00000000000000000001014','ABC001014','髙﨑　13子','タカサキ　アアアアアアアアアアアアアアコ','1985-04-12','2','1208510','足立区中央本町一丁目1014番','','post','new','01','lapsed','2023-04-28','2023-05-08','2023-05-18','2023-05-28','2023-06-07','2023-06-17','2023-06-17',1,NULL,NULL,NULL,NULL,'2023-06-26',NULL,NULL,'2023-05-18',NULL,'2033-04-12','2028-04-12',NULL,NULL,1,'タカサキアアアアアアアアアアアアアアコ','高崎13子','13子','足立区中央本町一丁目1014番');
INSERT INTO "application" VALUES(15,'00000000000000000001015','ABC001015','髙﨑　14子','タカサキ　アアアアアアアアアアアアアアアコ','1985-04-12','2','1208510','足立区中央本町一丁目1015番','','post','new','01','disposed','2023-04-28','2023-05-08','2023-05-18','2023-05-28','2023-06-07','2023-06-17','2023-06-17',1,NULL,NULL,NULL,NULL,NULL,'2023-06-26',NULL,'2023-05-18','2023-06-26','2033-04-12','2028-04-12',NULL,NULL,1,'タカサキアアアアアアアアアアアアアアアコ','高崎14子','14子','足立区中央本町一丁目1015番');
INSERT INTO "application" VALUES(16,'00000000000000000001016','ABC001016','足立　花子1','アダチ　ハナコア','1985-04-12','2','1208510','足立区中央本町一丁目1016番','','post','new','01','handed_over','2023-04-28','2023-05-08','2023-05-18','2023-05-28','2023-06-07','2023-06-17','2023-06-17',1,NULL,'2023-06-27',NULL,NULL,NULL,NULL,NULL,'2023-05-18','2023-06-27','2033-04-12','2028-04-12',NULL,NULL,2,'アダチハナコア','足立花子1','花子1','足立区中央本町一丁目1016番');
INSERT INTO "application" VALUES(17,'00000000000000000001017','ABC001017','足立　花子2','アダチ　ハナコアア','1985-04-12','2','1208510','足立区中央本町一丁目1017番','','post','new','01','notified','2023-04-28','2023-05-08','2023-05-18','2023-05-28','2023-06-07','2023-06-17','2023-06-17',1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-05-18',NULL,'2033-04-12','2028-04-12',2,NULL,3,'アダチハナコアア','足立花子2','花子2','足立区中央本町一丁目1017番');
INSERT INTO "application" VALUES(18,'00000000000000000001018','ABC001018','足立　花子10','アダチ　ハナコアアアアアアアアアア','1985-04-12','2','1208510','足立区中央本町一丁目1018番','','post','new','01','notified','2023-04-28','2023-05-08','2023-05-18','2023-05-28','2023-06-07','2023-06-17','2023-06-17',1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-05-18',NULL,'2033-04-12','2028-04-12',3,NULL,3,'アダチハナコアアアアアアアアアア','足立花子10','花子10','足立区中央本町一丁目1018番');
INSERT INTO "application" VALUES(19,'00000000000000000001019','ABC001019','足立　花子11','アダチ　ハナコアアアアアアアアアアア','1985-04-12','2','1208510','足立区中央本町一丁目1019番','','post','new','01','booked','2023-04-28','2023-05-08','2023-05-18','2023-05-28','2023-06-07','2023-06-17','2023-06-17',1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-05-18',NULL,'2033-04-12','2028-04-12',4,NULL,3,'アダチハナコアアアアアアアアアアア','足立花子11','花子11','足立区中央本町一丁目1019番');
INSERT INTO "application" VALUES(20,'00000000000000000001020','ABC001020','足立　花子12','アダチ　ハナコアアアアアアアアアアアア','1985-04-12','2','1208510','足立区中央本町一丁目1020番','','post','new','01','booked','2023-04-28','2023-05-08','2023-05-18','2023-05-28','2023-06-07','2023-06-17','2023-06-17',1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-05-18',NULL,'2033-04-12','2028-04-12',5,NULL,2,'アダチハナコアアアアアアアアアアアア','足立花子12','花子12','足立区中央本町一丁目1020番');
INSERT INTO "application" VALUES(21,'00000000000000000001021','ABC001021','足立　花子','アダチ　ハナコ','1985-04-12','2','1208510','足立区中央本町一丁目1021番','','post','new','01','notified','2023-04-28','2023-05-08','2023-05-18','2023-05-28','2023-06-07','2023-06-17','2023-06-17',1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-05-18',NULL,'2033-04-12','2028-04-12',NULL,NULL,1,'アダチハナコ','足立花子','花子','足立区中央本町一丁目1021番');
CREATE TABLE audit_entry (
	sequence INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	staff_id VARCHAR(40) NOT NULL, 
	terminal VARCHAR(40) NOT NULL, 
	action VARCHAR(40) NOT NULL, 
	subject VARCHAR NOT NULL, 
	detail VARCHAR NOT NULL, 
	hash VARCHAR(64) NOT NULL, 
	CONSTRAINT pk_audit_entry PRIMARY KEY (sequence)
);
INSERT INTO "audit_entry" VALUES(1,'2023-06-27 01:00:00.000000','s1','T1','ward_setting','ward_name','{"seals": {"ward_setting/ward_name": "d673917ab7b7087ba5837cd3142c30ff14549685a750752eff5c6bba6da41221"}, "value": "足立区"}','0217dfafd2179520daf7133d51963cc2807711ac8a3063761ba143c9cb07c82d');
INSERT INTO "audit_entry" VALUES(2,'2023-06-27 01:00:00.000000','w1','T1','handed_over','00000000000000000001016','{"seals": {"event/16/2": "81dbfe70698b8ff7ad051392a779a3b1cef3d83d5e018265995dcce94aa55551", "handover/1": "ae37b88ec7378b63dc80548fb691371ceb5cdc577a2b382833216c0299fa08ca"}, "version": 2}','7e7c8b56820274eebd0185460f16a924dd592183a9a3e5e5549490d34fc0d946');
INSERT INTO "audit_entry" VALUES(3,'2023-06-27 01:00:00.000000','w1','T1','handed_over','00000000000000000001017','{"seals": {"event/17/2": "70b835fd3a4890b074166a3c200072ee6d83641ec7267060e7ff5c7ecca8ef10", "handover/2": "bd9a667662e174a0966c8203fe3744563b07ed07c1d05f234be7423c8c307eaf"}, "version": 2}','3e91ba9403850c30748d29804f9436c1ed2f4459f27d50f87fcd52bfa380a1fc');
INSERT INTO "audit_entry" VALUES(4,'2023-06-27 01:00:00.000000','s1','T1','handover_reversed','00000000000000000001017','{"seals": {"event/17/3": "f0c6a83f96627bbdbeb222bc933260805091b207e169919b3e6706c9fb20ebc2", "handover/2": "3c4a2c83b357741330ae27b1d50a7aeb53511e5ad9ad98ff69777d710a01ad04"}, "version": 3}','f288cad4226a87d5e0da9a63743b3deb2a02244a9fa6753b9aec4e6882056c50');
INSERT INTO "audit_entry" VALUES(5,'2023-06-27 01:00:00.000000','s1','T1','pull','00000000000000000001017','{"date": "2023-06-27", "place": "01", "pulled": 1, "reversed": 2, "seals": {"pulled/1": "61ad4c0f81d37fc858abb10bd8900e5a32ac99bdd534bac9f4e0bccdfc731217"}}','455bf300cd956f233ed03991e254a640ee7d1fdc2626113f5169c837f70414a9');
INSERT INTO "audit_entry" VALUES(6,'2023-06-27 01:00:00.000000','s1','T1','set_hours','01','{"from": "2023-06-27", "spans": 1, "weekdays": [0, 1, 2, 3, 4]}','bd354461013c6e095f76e2e801940b8fa1a42d22af5302101b57dd705e0ee808');
INSERT INTO "audit_entry" VALUES(7,'2023-06-27 01:00:00.000000','s1','T1','set_weekends','01','{"wanted": true}','411efc45c86bc079ae889d42aa6eeb625beeb74e71d1223c7054449e25c3fc7b');
INSERT INTO "audit_entry" VALUES(8,'2023-06-27 01:00:00.000000','s1','T1','open_slots','01','{"from": "2023-06-28", "slots": 6, "until": "2023-06-28"}','a0cf54a03a59dc5321be2672f84234b17401f26d2af238e4d9df1fe4c4241231');
INSERT INTO "audit_entry" VALUES(9,'2023-06-27 01:00:00.000000','w1','T1','booked','00000000000000000001018','{"seals": {"event/18/2": "404121fa7fa34a4eb01f33c714bdae9dd14d40a15ebb63b847e3e17e6744a49f"}, "version": 2}','5ab947dda0132fa579dac187e98e866ca88c0d09c569fb0fae8b24f47054ca7f');
INSERT INTO "audit_entry" VALUES(10,'2023-06-27 01:00:00.000000','w1','T1','booked','00000000000000000001019','{"seals": {"event/19/2": "56a05e1cf9b20becef85c53bdd0d1327177a51cc91785d93bea8c2903fdc6855"}, "version": 2}','d16fc86287c0c905941624b830e9ae3859361b2b4ee5b509352482fe065510d3');
INSERT INTO "audit_entry" VALUES(11,'2023-06-27 01:00:00.000000','w1','T1','booked','00000000000000000001020','{"seals": {"event/20/2": "af2522de6e8525580bda292f44b1d630691f0c592bbefbe0506d2aa70845f53a"}, "version": 2}','e3814e9a08435ce13817b73939392ff7504c0419fe64792fe1ca9abeec94ebe5');
INSERT INTO "audit_entry" VALUES(12,'2023-06-27 01:00:00.000000','w1','T1','booking_cancelled','00000000000000000001018','{"seals": {"event/18/3": "60211f2c6740bad2ad39eb911deb49bbcad7fa5d58e0011884434a98ecf8b9f4"}, "version": 3}','5a9b4596cb371c9de6610cb0ea2e48abf6ee530dee9556e9760c82fa4c5b667b');
INSERT INTO "audit_entry" VALUES(13,'2023-06-27 01:00:00.000000','w1','T1','rebooked','00000000000000000001019','{"seals": {"event/19/3": "af23d36ea8159852f3d0ef830676d7b3cfcf96a8af733c5cb749c7822d85e82e"}, "version": 3}','c39482aaf7cf9b86b5abad7a1978ed5c4f69ddff75ed1a0545c7d652667d9d4f');
INSERT INTO "audit_entry" VALUES(14,'2023-06-27 01:00:00.000000','w1','T1','wait','00000000000000000001021','{}','a7ed5a000a1ae7787b5cb7f0a8b27ca8caaf21fc74bc6ea5875667a2863251d3');
INSERT INTO "audit_entry" VALUES(15,'2023-06-27 01:00:00.000000','s1','T1','add_closure','1','{"calls": 1, "slots": 2}','18ebd76f27979ba2153fa05a395af3e542ac1481ead40a7eb26dd5771c0e5ef8');
INSERT INTO "audit_entry" VALUES(16,'2023-06-27 01:00:00.000000','w1','T1','error_entry','1','{"kind": "unknown_scan", "reason": "unknown_notice", "seals": {"error_entry/1": "b44b4ad9db25357b30b9689bd22f92daff25e23c3b6d29d59190eec7dcc55ed1"}}','61fcd3dc4476a16958836b7e77d73e6546b7364ad1f31888a1e7cc184fe4176b');
INSERT INTO "audit_entry" VALUES(17,'2023-06-27 01:00:00.000000','w1','T1','search','','{"hits": 15, "text": "タカサキ"}','405db2fb082747a784e2d93e89c60edd5f7a9a22b7da9a74c0fe6836db97723c');
CREATE TABLE audit_head (
	id INTEGER NOT NULL, 
	sequence INTEGER NOT NULL, 
	hash VARCHAR(64) NOT NULL, 
	CONSTRAINT pk_audit_head PRIMARY KEY (id)
);
INSERT INTO "audit_head" VALUES(1,17,'405db2fb082747a784e2d93e89c60edd5f7a9a22b7da9a74c0fe6836db97723c');
CREATE TABLE booking (
	id INTEGER NOT NULL, 
	application_pk INTEGER NOT NULL, 
	slot_id INTEGER NOT NULL, 
	seat_number INTEGER NOT NULL, 
	visit VARCHAR(32) NOT NULL, 
	place_code VARCHAR(40) NOT NULL, 
	on_date DATE NOT NULL, 
	starts INTEGER NOT NULL, 
	ends INTEGER NOT NULL, 
	state VARCHAR(40) NOT NULL, 
	stage_before VARCHAR(40) NOT NULL, 
	walk_in BOOLEAN NOT NULL, 
	booked_at DATETIME NOT NULL, 
	booked_by VARCHAR(40) NOT NULL, 
	came_at DATETIME, 
	called_at DATETIME, 
	ended_at DATETIME, 
	ended_by VARCHAR(40), 
	cancelled_by VARCHAR(40), 
	reason VARCHAR, 
	moved_to INTEGER, 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_booking PRIMARY KEY (id), 
	CONSTRAINT fk_booking_application_pk FOREIGN KEY(application_pk) REFERENCES application (id), 
	CONSTRAINT fk_booking_moved_to FOREIGN KEY(moved_to) REFERENCES booking (id), 
	CONSTRAINT fk_booking_slot_id FOREIGN KEY(slot_id) REFERENCES slot (id)
);
INSERT INTO "booking" VALUES(1,18,1,1,'916c7912ebf8487588588986c0c5f2e0','01','2023-06-28',540,570,'cancelled','notified',0,'2023-06-27 01:00:00.000000','w1',NULL,NULL,'2023-06-27 01:00:00.000000','w1','person','都合',NULL,2);
INSERT INTO "booking" VALUES(2,19,2,1,'8bf64806b0ae4ba29f207b7786fe6d84','01','2023-06-28',570,600,'moved','notified',0,'2023-06-27 01:00:00.000000','w1',NULL,NULL,'2023-06-27 01:00:00.000000','w1',NULL,NULL,4,2);
INSERT INTO "booking" VALUES(3,20,3,1,'35d36196357045458c8dff6243651e90','01','2023-06-28',600,630,'booked','notified',0,'2023-06-27 01:00:00.000000','w1',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1);
INSERT INTO "booking" VALUES(4,19,5,1,'8bf64806b0ae4ba29f207b7786fe6d84','01','2023-06-28',660,690,'booked','notified',0,'2023-06-27 01:00:00.000000','w1',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1);
CREATE TABLE box_emptied (
	id INTEGER NOT NULL, 
	delivery_id INTEGER, 
	office_code VARCHAR(40) NOT NULL, 
	cabinet VARCHAR(40), 
	box INTEGER, 
	at DATETIME NOT NULL, 
	staff_id VARCHAR(40) NOT NULL, 
	second_staff_id VARCHAR(40) NOT NULL, 
	CONSTRAINT pk_box_emptied PRIMARY KEY (id), 
	CONSTRAINT fk_box_emptied_delivery_id FOREIGN KEY(delivery_id) REFERENCES delivery (id), 
	CONSTRAINT fk_box_emptied_office_code FOREIGN KEY(office_code) REFERENCES office (code)
);
CREATE TABLE closure (
	id INTEGER NOT NULL, 
	place_code VARCHAR(40), 
	starts_at DATETIME NOT NULL, 
	ends_at DATETIME NOT NULL, 
	reason VARCHAR NOT NULL, 
	made_at DATETIME NOT NULL, 
	made_by VARCHAR(40) NOT NULL, 
	withdrawn_at DATETIME, 
	CONSTRAINT pk_closure PRIMARY KEY (id), 
	CONSTRAINT fk_closure_place_code FOREIGN KEY(place_code) REFERENCES office (code)
);
INSERT INTO "closure" VALUES(1,NULL,'2023-06-28 10:00:00.000000','2023-06-28 11:00:00.000000','停電','2023-06-27 01:00:00.000000','s1',NULL);
CREATE TABLE custody_tally (
	office_code VARCHAR(40) NOT NULL, 
	stage VARCHAR(40) NOT NULL, 
	notices INTEGER NOT NULL, 
	custody_on DATE NOT NULL, 
	count INTEGER NOT NULL, 
	CONSTRAINT pk_custody_tally PRIMARY KEY (office_code, stage, notices, custody_on)
)
 WITHOUT ROWID

;
INSERT INTO "custody_tally" VALUES('01','booked',1,'2023-05-18',3);
INSERT INTO "custody_tally" VALUES('01','checked',1,'2023-05-18',1);
INSERT INTO "custody_tally" VALUES('01','delivered',0,'2023-05-18',1);
INSERT INTO "custody_tally" VALUES('01','lapsed',1,'2023-05-18',1);
INSERT INTO "custody_tally" VALUES('01','notified',1,'2023-05-18',4);
INSERT INTO "custody_tally" VALUES('01','prepared',0,'2023-05-18',1);
INSERT INTO "custody_tally" VALUES('01','present',1,'2023-05-18',1);
INSERT INTO "custody_tally" VALUES('01','returned_mail',1,'2023-05-18',1);
INSERT INTO "custody_tally" VALUES('01','shelved',0,'2023-05-18',1);
CREATE TABLE day_end (
	id INTEGER NOT NULL, 
	place_code VARCHAR(40) NOT NULL, 
	on_date DATE NOT NULL, 
	pulled INTEGER NOT NULL, 
	handed_over INTEGER NOT NULL, 
	returned INTEGER NOT NULL, 
	left_otherwise INTEGER NOT NULL, 
	difference_reason VARCHAR, 
	ended_at DATETIME NOT NULL, 
	ended_by VARCHAR(40) NOT NULL, 
	CONSTRAINT pk_day_end PRIMARY KEY (id), 
	CONSTRAINT fk_day_end_place_code FOREIGN KEY(place_code) REFERENCES office (code)
);
CREATE TABLE delivery (
	id INTEGER NOT NULL, 
	code VARCHAR(40) NOT NULL, 
	office_code VARCHAR(40) NOT NULL, 
	announced INTEGER NOT NULL, 
	arrived_on DATE NOT NULL, 
	closed_at DATETIME, 
	closed_by VARCHAR(40), 
	difference_reason VARCHAR, 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_delivery PRIMARY KEY (id), 
	CONSTRAINT fk_delivery_office_code FOREIGN KEY(office_code) REFERENCES office (code), 
	CONSTRAINT uq_delivery_code UNIQUE (code)
);
INSERT INTO "delivery" VALUES(1,'D001','01',3,'2023-06-27',NULL,NULL,NULL,1);
CREATE TABLE document (
	code VARCHAR(40) NOT NULL, 
	name_ja VARCHAR NOT NULL, 
	name_en VARCHAR NOT NULL, 
	document_class VARCHAR(40) NOT NULL, 
	photo BOOLEAN NOT NULL, 
	position INTEGER NOT NULL, 
	valid_from DATE NOT NULL, 
	valid_until DATE, 
	CONSTRAINT pk_document PRIMARY KEY (code)
);
INSERT INTO "document" VALUES('driving_licence','運転免許証','Driving licence','A',1,0,'2016-01-01',NULL);
INSERT INTO "document" VALUES('driving_history','運転経歴証明書（平成24年4月以降）','Driving history (since April 2012)','A',1,1,'2016-01-01',NULL);
INSERT INTO "document" VALUES('passport','旅券（パスポート）','Passport','A',1,2,'2016-01-01',NULL);
INSERT INTO "document" VALUES('my_number_card','マイナンバーカード（有効期間内）','My Number card (valid)','A',1,3,'2016-01-01',NULL);
INSERT INTO "document" VALUES('resident_register_card','住基カード（写真付き）','Resident card (photo)','A',1,4,'2016-01-01','2025-12-31');
INSERT INTO "document" VALUES('physical_disability','身体障害者手帳','Physical disability','A',1,5,'2016-01-01',NULL);
INSERT INTO "document" VALUES('mental_disability','精神障害者保健福祉手帳','Mental disability','A',1,6,'2016-01-01',NULL);
INSERT INTO "document" VALUES('intellectual_disability','療育手帳（愛の手帳）','Intellectual disability','A',1,7,'2016-01-01',NULL);
INSERT INTO "document" VALUES('residence_card','在留カード','Residence card','A',1,8,'2016-01-01',NULL);
INSERT INTO "document" VALUES('special_permanent_resident','特別永住者証明書','Special permanent resident','A',1,9,'2016-01-01',NULL);
INSERT INTO "document" VALUES('landing_permit','一時庇護・仮滞在許可書','Refuge or provisional stay','A',1,10,'2016-01-01',NULL);
INSERT INTO "document" VALUES('health_insurance','健康保険証','Health insurance','B',0,11,'2016-01-01','2025-12-01');
INSERT INTO "document" VALUES('health_insurance_confirmation','資格確認書（健康保険）','Insurance confirmation','B',0,12,'2024-12-02',NULL);
INSERT INTO "document" VALUES('late_elderly_insurance','後期高齢者医療保険証','Late elderly insurance','B',0,13,'2016-01-01','2025-07-31');
INSERT INTO "document" VALUES('care_insurance','介護保険被保険者証','Care insurance','B',0,14,'2016-01-01',NULL);
INSERT INTO "document" VALUES('pension_book','年金手帳・番号通知書','Pension book or number','B',0,15,'2016-01-01',NULL);
INSERT INTO "document" VALUES('pension_certificate','年金証書','Pension certificate','B',0,16,'2016-01-01',NULL);
INSERT INTO "document" VALUES('medical_certificate','医療証（子ども医療証など）','Medical benefit','B',0,17,'2016-01-01',NULL);
INSERT INTO "document" VALUES('child_allowance','児童扶養手当証書','Child allowance','B',0,18,'2016-01-01',NULL);
INSERT INTO "document" VALUES('public_assistance','生活保護受給証明書','Public assistance','B',0,19,'2016-01-01',NULL);
INSERT INTO "document" VALUES('mother_child_handbook','母子健康手帳','Mother and child book','B',0,20,'2016-01-01',NULL);
INSERT INTO "document" VALUES('student_card_photo','学生証（写真付き）','Student card (photo)','B',1,21,'2016-01-01',NULL);
INSERT INTO "document" VALUES('student_card','学生証（写真なし）','Student card (no photo)','B',0,22,'2016-01-01',NULL);
INSERT INTO "document" VALUES('employee_card_photo','社員証（写真付き）','Employee card (photo)','B',1,23,'2016-01-01',NULL);
INSERT INTO "document" VALUES('employee_card','社員証（写真なし）','Employee card (no photo)','B',0,24,'2016-01-01',NULL);
INSERT INTO "document" VALUES('photo_certificate','顔写真証明書','Photo certificate','B',1,25,'2018-01-01',NULL);
INSERT INTO "document" VALUES('bank_book','預金通帳','Bank book','B',0,26,'2016-01-01',NULL);
INSERT INTO "document" VALUES('mandate_on_notice','委任状（交付通知書の委任状欄）','Mandate written on the notice','mandate',0,27,'2016-01-01',NULL);
INSERT INTO "document" VALUES('mandate_letter','委任状（別紙）','Mandate as a letter','mandate',0,28,'2016-01-01',NULL);
INSERT INTO "document" VALUES('family_register','戸籍謄本（親権者・本籍が他市区町村）','Family register (parent; kept elsewhere)','authority',0,29,'2016-01-01',NULL);
INSERT INTO "document" VALUES('own_register','区の記録で親権を確認（本籍が区内または同一世帯）','Parenthood seen in the ward''s own records','authority',0,30,'2016-01-01',NULL);
INSERT INTO "document" VALUES('guardian_register','登記事項証明書（成年後見・未成年後見）','Certificate of registered guardianship','guardianship',0,31,'2016-01-01',NULL);
INSERT INTO "document" VALUES('family_court_ruling','家庭裁判所の審判書と確定証明書','Family court ruling with certificate of finality','guardianship',0,32,'2016-01-01',NULL);
INSERT INTO "document" VALUES('reason_hospital','長期入院（入院診療計画書・領収書など）','In hospital (plan of treatment or receipt)','reason',0,33,'2016-01-01',NULL);
INSERT INTO "document" VALUES('reason_illness','病気（診断書など）','Illness (medical certificate)','reason',0,34,'2016-01-01',NULL);
INSERT INTO "document" VALUES('reason_disability','障害（障害者手帳・受給者証など）','Disability (certificate)','reason',0,35,'2016-01-01',NULL);
INSERT INTO "document" VALUES('reason_facility','施設入所（入所を証する書類）','Lives in a facility (proof of admission)','reason',0,36,'2016-01-01',NULL);
INSERT INTO "document" VALUES('reason_care','要介護・要支援認定（介護保険証・認定結果通知書）','Certified need of care','reason',0,37,'2016-01-01',NULL);
INSERT INTO "document" VALUES('reason_aged_75','75歳以上（委任状に外出困難の記載）','Aged 75 and over (mandate says so)','reason',0,38,'2023-04-01',NULL);
INSERT INTO "document" VALUES('reason_pregnant','妊娠（母子健康手帳・妊婦健診の記録）','Pregnancy (handbook or check-up record)','reason',0,39,'2023-04-01',NULL);
INSERT INTO "document" VALUES('reason_preschool_to_junior','未就学児・小学生・中学生','Below school age, elementary or junior high school pupil','reason',0,40,'2016-01-01',NULL);
INSERT INTO "document" VALUES('reason_high_school','高校生・高専生（学生証・在学証明書）','High school or technical college student','reason',0,41,'2023-04-01',NULL);
INSERT INTO "document" VALUES('reason_abroad','海外留学・長期出張・長期乗船（査証・辞令など）','Study abroad, long business trip or voyage','reason',0,42,'2016-01-01',NULL);
INSERT INTO "document" VALUES('reason_ward','成年被後見人・被保佐人・被補助人（登記事項証明書）','Adult ward, or person under curatorship or assistance','reason',0,43,'2016-01-01',NULL);
INSERT INTO "document" VALUES('reason_withdrawn','ひきこもり（公的な支援機関の証明）','Withdrawn from society (statement by a public body)','reason',0,44,'2023-04-01',NULL);
CREATE TABLE document_rule (
	id INTEGER NOT NULL, 
	"case" VARCHAR(40) NOT NULL, 
	party VARCHAR(40) NOT NULL, 
	alternatives VARCHAR NOT NULL, 
	valid_from DATE NOT NULL, 
	valid_until DATE, 
	CONSTRAINT pk_document_rule PRIMARY KEY (id)
);
INSERT INTO "document_rule" VALUES(1,'applicant','person','A1|B2','2016-01-01',NULL);
INSERT INTO "document_rule" VALUES(2,'legal_representative_minor','person','A1|B2','2016-01-01',NULL);
INSERT INTO "document_rule" VALUES(3,'legal_representative_minor','representative','authority1+A1|authority1+B2|guardianship1+A1|guardianship1+B2','2016-01-01',NULL);
INSERT INTO "document_rule" VALUES(4,'legal_representative_ward','person','A1|B2','2016-01-01',NULL);
INSERT INTO "document_rule" VALUES(5,'legal_representative_ward','representative','guardianship1+A1|guardianship1+B2','2016-01-01',NULL);
INSERT INTO "document_rule" VALUES(6,'representative','person','A2|A1+B1|B3+photo1','2016-01-01',NULL);
INSERT INTO "document_rule" VALUES(7,'representative','representative','reason1+mandate1+A2|reason1+mandate1+A1+B1|reason1+authority1+A2|reason1+authority1+A1+B1|reason1+guardianship1+A2|reason1+guardianship1+A1+B1','2016-01-01',NULL);
CREATE TABLE error_entry (
	id INTEGER NOT NULL, 
	kind VARCHAR(40) NOT NULL, 
	reason VARCHAR(40) NOT NULL, 
	at DATETIME NOT NULL, 
	staff_id VARCHAR(40) NOT NULL, 
	terminal VARCHAR(40) NOT NULL, 
	place VARCHAR(40) NOT NULL, 
	application_pk INTEGER, 
	other_pk INTEGER, 
	text VARCHAR NOT NULL, 
	closed_at DATETIME, 
	closed_by VARCHAR(40), 
	whose_pk INTEGER, 
	whose_note VARCHAR, 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_error_entry PRIMARY KEY (id), 
	CONSTRAINT fk_error_entry_application_pk FOREIGN KEY(application_pk) REFERENCES application (id), 
	CONSTRAINT fk_error_entry_other_pk FOREIGN KEY(other_pk) REFERENCES application (id), 
	CONSTRAINT fk_error_entry_whose_pk FOREIGN KEY(whose_pk) REFERENCES application (id)
);
INSERT INTO "error_entry" VALUES(1,'unknown_scan','unknown_notice','2023-06-27 01:00:00.000000','w1','T1','01',NULL,NULL,'X1',NULL,NULL,NULL,NULL,1);
CREATE TABLE event (
	application_pk INTEGER NOT NULL, 
	version INTEGER NOT NULL, 
	kind VARCHAR(40) NOT NULL, 
	at DATETIME NOT NULL, 
	on_date DATE NOT NULL, 
	staff_id VARCHAR(40) NOT NULL, 
	terminal VARCHAR(40) NOT NULL, 
	place VARCHAR(40) NOT NULL, 
	operation VARCHAR(32) NOT NULL, 
	detail VARCHAR NOT NULL, 
	CONSTRAINT pk_event PRIMARY KEY (application_pk, version), 
	CONSTRAINT fk_event_application_pk FOREIGN KEY(application_pk) REFERENCES application (id)
)
 WITHOUT ROWID

;
INSERT INTO "event" VALUES(1,1,'imported','2023-06-27 01:00:00.000000','2023-06-27','command-line','T1','01','0d2e9d8ccd144822ad3b2cf076ad08bf','{"set": {"notices":0,"stage":"applied","applied_on":"2023-04-28"}}');
INSERT INTO "event" VALUES(2,1,'imported','2023-06-27 01:00:00.000000','2023-06-27','command-line','T1','01','e66477ad38184957bda9b252e92c9ffa','{"set": {"notices":0,"stage":"produced","applied_on":"2023-04-28","produced_on":"2023-05-08"}}');
INSERT INTO "event" VALUES(3,1,'imported','2023-06-27 01:00:00.000000','2023-06-27','command-line','T1','01','dcfd53578f3b4cf596a90017cdbcb280','{"set": {"notices":0,"stage":"delivered","applied_on":"2023-04-28","produced_on":"2023-05-08","delivered_on":"2023-05-18","custody_on":"2023-05-18"}}');
INSERT INTO "event" VALUES(4,1,'imported','2023-06-27 01:00:00.000000','2023-06-27','command-line','T1','01','7afefd06002941d48bd5b6681cbac12e','{"set": {"notices":0,"stage":"prepared","applied_on":"2023-04-28","produced_on":"2023-05-08","delivered_on":"2023-05-18","prepared_on":"2023-05-28","custody_on":"2023-05-18"}}');
INSERT INTO "event" VALUES(5,1,'imported','2023-06-27 01:00:00.000000','2023-06-27','command-line','T1','01','4cf0bc30a00c4568a94e412b7715bf91','{"set": {"notices":0,"stage":"shelved","applied_on":"2023-04-28","produced_on":"2023-05-08","delivered_on":"2023-05-18","prepared_on":"2023-05-28","shelved_on":"2023-06-07","custody_on":"2023-05-18"}}');
INSERT INTO "event" VALUES(6,1,'imported','2023-06-27 01:00:00.000000','2023-06-27','command-line','T1','01','1164a22a9dbd4190b5e898fb10782d99','{"set": {"notices":1,"stage":"notified","applied_on":"2023-04-28","produced_on":"2023-05-08","delivered_on":"2023-05-18","prepared_on":"2023-05-28","shelved_on":"2023-06-07","first_notice_on":"2023-06-17","last_notice_on":"2023-06-17","custody_on":"2023-05-18"}}');
INSERT INTO "event" VALUES(7,1,'imported','2023-06-27 01:00:00.000000','2023-06-27','command-line','T1','01','837d4f43d1744fc4a37c44f88ecd705e','{"set": {"notices":1,"stage":"booked","applied_on":"2023-04-28","produced_on":"2023-05-08","delivered_on":"2023-05-18","prepared_on":"2023-05-28","shelved_on":"2023-06-07","first_notice_on":"2023-06-17","last_notice_on":"2023-06-17","custody_on":"2023-05-18"}}');
INSERT INTO "event" VALUES(8,1,'imported','2023-06-27 01:00:00.000000','2023-06-27','command-line','T1','01','ea821f03ebc24ca9b9f178b0e6c59714','{"set": {"notices":1,"stage":"present","applied_on":"2023-04-28","produced_on":"2023-05-08","delivered_on":"2023-05-18","prepared_on":"2023-05-28","shelved_on":"2023-06-07","first_notice_on":"2023-06-17","last_notice_on":"2023-06-17","custody_on":"2023-05-18"}}');
INSERT INTO "event" VALUES(9,1,'imported','2023-06-27 01:00:00.000000','2023-06-27','command-line','T1','01','15fbedc92d824950837997645617a255','{"set": {"notices":1,"stage":"checked","applied_on":"2023-04-28","produced_on":"2023-05-08","delivered_on":"2023-05-18","prepared_on":"2023-05-28","shelved_on":"2023-06-07","first_notice_on":"2023-06-17","last_notice_on":"2023-06-17","custody_on":"2023-05-18"}}');
INSERT INTO "event" VALUES(10,1,'imported','2023-06-27 01:00:00.000000','2023-06-27','command-line','T1','01','1350cdb73a764249b414974017ce7d63','{"set": {"notices":1,"stage":"handed_over","applied_on":"2023-04-28","produced_on":"2023-05-08","delivered_on":"2023-05-18","prepared_on":"2023-05-28","shelved_on":"2023-06-07","first_notice_on":"2023-06-17","handed_over_on":"2023-06-26","last_notice_on":"2023-06-17","custody_on":"2023-05-18","left_on":"2023-06-26"}}');
INSERT INTO "event" VALUES(11,1,'imported','2023-06-27 01:00:00.000000','2023-06-27','command-line','T1','01','9eb655bc00eb4bc995c5f067387741dc','{"set": {"notices":1,"stage":"returned_mail","applied_on":"2023-04-28","produced_on":"2023-05-08","delivered_on":"2023-05-18","prepared_on":"2023-05-28","shelved_on":"2023-06-07","first_notice_on":"2023-06-17","last_notice_on":"2023-06-17","returned_mail_on":"2023-06-26","custody_on":"2023-05-18"}}');
INSERT INTO "event" VALUES(12,1,'imported','2023-06-27 01:00:00.000000','2023-06-27','command-line','T1','01','b24d9b47e8e647db928c60312d05ca64','{"set": {"notices":0,"stage":"rejected","applied_on":"2023-04-28","rejected_on":"2023-06-26"}}');
INSERT INTO "event" VALUES(13,1,'imported','2023-06-27 01:00:00.000000','2023-06-27','command-line','T1','01','834f568fcfc348ba8836bca4bb2fd0d0','{"set": {"notices":1,"stage":"withdrawn","applied_on":"2023-04-28","produced_on":"2023-05-08","delivered_on":"2023-05-18","prepared_on":"2023-05-28","shelved_on":"2023-06-07","first_notice_on":"2023-06-17","withdrawn_on":"2023-06-26","last_notice_on":"2023-06-17","custody_on":"2023-05-18","left_on":"2023-06-26"}}');
INSERT INTO "event" VALUES(14,1,'imported','2023-06-27 01:00:00.000000','2023-06-27','command-line','T1','01','2fa5b85794e7475f8444a588d4d1c26c','{"set": {"notices":1,"stage":"lapsed","applied_on":"2023-04-28","produced_on":"2023-05-08","delivered_on":"2023-05-18","prepared_on":"2023-05-28","shelved_on":"2023-06-07","first_notice_on":"2023-06-17","lapsed_on":"2023-06-26","last_notice_on":"2023-06-17","custody_on":"2023-05-18"}}');
INSERT INTO "event" VALUES(15,1,'imported','2023-06-27 01:00:00.000000','2023-06-27','command-line','T1','01','39c25e206582417892c679a779fb38d1','{"set": {"notices":1,"stage":"disposed","applied_on":"2023-04-28","produced_on":"2023-05-08","delivered_on":"2023-05-18","prepared_on":"2023-05-28","shelved_on":"2023-06-07","first_notice_on":"2023-06-17","disposed_on":"2023-06-26","last_notice_on":"2023-06-17","custody_on":"2023-05-18","left_on":"2023-06-26"}}');
INSERT INTO "event" VALUES(16,1,'imported','2023-06-27 01:00:00.000000','2023-06-27','command-line','T1','01','3dbfe1e9f7374d6d885114b3ab282d5e','{"set": {"notices":1,"stage":"notified","applied_on":"2023-04-28","produced_on":"2023-05-08","delivered_on":"2023-05-18","prepared_on":"2023-05-28","shelved_on":"2023-06-07","first_notice_on":"2023-06-17","last_notice_on":"2023-06-17","custody_on":"2023-05-18"}}');
INSERT INTO "event" VALUES(16,2,'handed_over','2023-06-27 01:00:00.000000','2023-06-27','w1','T1','01','9377933e62864987898e162a8b337367','{"set": {"stage": "handed_over", "handed_over_on": "2023-06-27", "left_on": "2023-06-27", "shelf_id": null}, "was": {"stage": "notified", "handed_over_on": null, "left_on": null, "shelf_id": 1}, "case": "applicant"}');
INSERT INTO "event" VALUES(17,1,'imported','2023-06-27 01:00:00.000000','2023-06-27','command-line','T1','01','a63d47ecd2bc4d38bffd9c7d738831d7','{"set": {"notices":1,"stage":"notified","applied_on":"2023-04-28","produced_on":"2023-05-08","delivered_on":"2023-05-18","prepared_on":"2023-05-28","shelved_on":"2023-06-07","first_notice_on":"2023-06-17","last_notice_on":"2023-06-17","custody_on":"2023-05-18"}}');
INSERT INTO "event" VALUES(17,2,'handed_over','2023-06-27 01:00:00.000000','2023-06-27','w1','T1','01','400fb1fc017d4f3a9d3ce3a921285a65','{"set": {"stage": "handed_over", "handed_over_on": "2023-06-27", "left_on": "2023-06-27", "shelf_id": null}, "was": {"stage": "notified", "handed_over_on": null, "left_on": null, "shelf_id": 2}, "case": "applicant"}');
INSERT INTO "event" VALUES(17,3,'handover_reversed','2023-06-27 01:00:00.000000','2023-06-27','s1','T1','01','e4cf71759fbd4f3fa0305c6c7bf02dee','{"set": {"stage": "notified", "shelf_id": 2, "handed_over_on": null, "left_on": null}, "was": {"stage": "handed_over", "shelf_id": null, "handed_over_on": "2023-06-27", "left_on": "2023-06-27"}, "reason": "姉に渡した"}');
INSERT INTO "event" VALUES(18,1,'imported','2023-06-27 01:00:00.000000','2023-06-27','command-line','T1','01','cedec8b5c1bc4c488315f5054544d11e','{"set": {"notices":1,"stage":"notified","applied_on":"2023-04-28","produced_on":"2023-05-08","delivered_on":"2023-05-18","prepared_on":"2023-05-28","shelved_on":"2023-06-07","first_notice_on":"2023-06-17","last_notice_on":"2023-06-17","custody_on":"2023-05-18"}}');
INSERT INTO "event" VALUES(18,2,'booked','2023-06-27 01:00:00.000000','2023-06-27','w1','T1','01','916c7912ebf8487588588986c0c5f2e0','{"set": {"stage": "booked"}, "was": {"stage": "notified"}, "booking": 1, "slot": {"place": "01", "date": "2023-06-28", "starts": 540}}');
INSERT INTO "event" VALUES(18,3,'booking_cancelled','2023-06-27 01:00:00.000000','2023-06-27','w1','T1','01','132d00abff95417995a639ce77b7d871','{"set": {"stage": "notified"}, "was": {"stage": "booked"}, "booking": 1, "by": "person", "slot": {"place": "01", "date": "2023-06-28", "starts": 540}}');
INSERT INTO "event" VALUES(19,1,'imported','2023-06-27 01:00:00.000000','2023-06-27','command-line','T1','01','1dba777650264e0bb38808003dd65612','{"set": {"notices":1,"stage":"notified","applied_on":"2023-04-28","produced_on":"2023-05-08","delivered_on":"2023-05-18","prepared_on":"2023-05-28","shelved_on":"2023-06-07","first_notice_on":"2023-06-17","last_notice_on":"2023-06-17","custody_on":"2023-05-18"}}');
INSERT INTO "event" VALUES(19,2,'booked','2023-06-27 01:00:00.000000','2023-06-27','w1','T1','01','8bf64806b0ae4ba29f207b7786fe6d84','{"set": {"stage": "booked"}, "was": {"stage": "notified"}, "booking": 2, "slot": {"place": "01", "date": "2023-06-28", "starts": 570}}');
INSERT INTO "event" VALUES(19,3,'rebooked','2023-06-27 01:00:00.000000','2023-06-27','w1','T1','01','48977db68a79483ca5acccd59aa6067e','{"set": {}, "was": {}, "from": {"place": "01", "date": "2023-06-28", "starts": 570}, "to": {"place": "01", "date": "2023-06-28", "starts": 660}}');
INSERT INTO "event" VALUES(20,1,'imported','2023-06-27 01:00:00.000000','2023-06-27','command-line','T1','01','3a00f927ad9f452691ced901a4f47949','{"set": {"notices":1,"stage":"notified","applied_on":"2023-04-28","produced_on":"2023-05-08","delivered_on":"2023-05-18","prepared_on":"2023-05-28","shelved_on":"2023-06-07","first_notice_on":"2023-06-17","last_notice_on":"2023-06-17","custody_on":"2023-05-18"}}');
INSERT INTO "event" VALUES(20,2,'booked','2023-06-27 01:00:00.000000','2023-06-27','w1','T1','01','35d36196357045458c8dff6243651e90','{"set": {"stage": "booked"}, "was": {"stage": "notified"}, "booking": 3, "slot": {"place": "01", "date": "2023-06-28", "starts": 600}}');
INSERT INTO "event" VALUES(21,1,'imported','2023-06-27 01:00:00.000000','2023-06-27','command-line','T1','01','10e828a25a034d8f885feebbfdc82769','{"set": {"notices":1,"stage":"notified","applied_on":"2023-04-28","produced_on":"2023-05-08","delivered_on":"2023-05-18","prepared_on":"2023-05-28","shelved_on":"2023-06-07","first_notice_on":"2023-06-17","last_notice_on":"2023-06-17","custody_on":"2023-05-18"}}');
CREATE TABLE handover (
	id INTEGER NOT NULL, 
	operation VARCHAR(32) NOT NULL, 
	application_pk INTEGER NOT NULL, 
	seen_version INTEGER NOT NULL, 
	"case" VARCHAR(40) NOT NULL, 
	at DATETIME NOT NULL, 
	on_date DATE NOT NULL, 
	staff_id VARCHAR(40) NOT NULL, 
	second_staff_id VARCHAR(40), 
	second_reason VARCHAR(40), 
	terminal VARCHAR(40) NOT NULL, 
	place VARCHAR(40) NOT NULL, 
	notice_scan VARCHAR NOT NULL, 
	card_scan VARCHAR NOT NULL, 
	old_card VARCHAR(40) NOT NULL, 
	national_recorded_on DATE, 
	national_recorded_by VARCHAR(40), 
	reversed_at DATETIME, 
	reversed_by VARCHAR(40), 
	reversed_reason VARCHAR, 
	CONSTRAINT pk_handover PRIMARY KEY (id), 
	CONSTRAINT fk_handover_application_pk FOREIGN KEY(application_pk) REFERENCES application (id), 
	CONSTRAINT uq_handover_operation UNIQUE (operation)
);
INSERT INTO "handover" VALUES(1,'9377933e62864987898e162a8b337367',16,1,'applicant','2023-06-27 01:00:00.000000','2023-06-27','w1',NULL,NULL,'T1','01','ABC001016','K00000000000000000001016','none',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "handover" VALUES(2,'400fb1fc017d4f3a9d3ce3a921285a65',17,1,'applicant','2023-06-27 01:00:00.000000','2023-06-27','w1',NULL,NULL,'T1','01','ABC001017','K00000000000000000001017','none',NULL,NULL,'2023-06-27 01:00:00.000000','s1','姉に渡した');
CREATE TABLE handover_tick (
	handover_id INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	kind VARCHAR(40) NOT NULL, 
	party VARCHAR(40) NOT NULL, 
	document_code VARCHAR(40), 
	at DATETIME NOT NULL, 
	staff_id VARCHAR(40) NOT NULL, 
	CONSTRAINT pk_handover_tick PRIMARY KEY (handover_id, number), 
	CONSTRAINT fk_handover_tick_handover_id FOREIGN KEY(handover_id) REFERENCES handover (id)
);
INSERT INTO "handover_tick" VALUES(1,1,'document','person','driving_licence','2023-06-27 01:00:00.000000','w1');
INSERT INTO "handover_tick" VALUES(1,2,'face_card_name','person',NULL,'2023-06-27 01:00:00.000000','w1');
INSERT INTO "handover_tick" VALUES(2,1,'document','person','driving_licence','2023-06-27 01:00:00.000000','w1');
INSERT INTO "handover_tick" VALUES(2,2,'face_card_name','person',NULL,'2023-06-27 01:00:00.000000','w1');
CREATE TABLE holiday (
	on_date DATE NOT NULL, 
	name VARCHAR NOT NULL, 
	CONSTRAINT pk_holiday PRIMARY KEY (on_date)
);
CREATE TABLE import_profile (
	name VARCHAR NOT NULL, 
	mapping VARCHAR NOT NULL, 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_import_profile PRIMARY KEY (name)
);
CREATE TABLE name_gram (
	gram VARCHAR NOT NULL, 
	word VARCHAR NOT NULL, 
	CONSTRAINT pk_name_gram PRIMARY KEY (gram, word)
)
 WITHOUT ROWID

;
INSERT INTO "name_gram" VALUES('0','0子');
INSERT INTO "name_gram" VALUES('0','10子');
INSERT INTO "name_gram" VALUES('0','花子10');
INSERT INTO "name_gram" VALUES('0子','0子');
INSERT INTO "name_gram" VALUES('0子','10子');
INSERT INTO "name_gram" VALUES('1','10子');
INSERT INTO "name_gram" VALUES('1','11子');
INSERT INTO "name_gram" VALUES('1','12子');
INSERT INTO "name_gram" VALUES('1','13子');
INSERT INTO "name_gram" VALUES('1','14子');
INSERT INTO "name_gram" VALUES('1','1子');
INSERT INTO "name_gram" VALUES('1','花子1');
INSERT INTO "name_gram" VALUES('1','花子10');
INSERT INTO "name_gram" VALUES('1','花子11');
INSERT INTO "name_gram" VALUES('1','花子12');
INSERT INTO "name_gram" VALUES('10','10子');
INSERT INTO "name_gram" VALUES('10','花子10');
INSERT INTO "name_gram" VALUES('11','11子');
INSERT INTO "name_gram" VALUES('11','花子11');
INSERT INTO "name_gram" VALUES('12','12子');
INSERT INTO "name_gram" VALUES('12','花子12');
INSERT INTO "name_gram" VALUES('13','13子');
INSERT INTO "name_gram" VALUES('14','14子');
INSERT INTO "name_gram" VALUES('1子','11子');
INSERT INTO "name_gram" VALUES('1子','1子');
INSERT INTO "name_gram" VALUES('2','12子');
INSERT INTO "name_gram" VALUES('2','2子');
INSERT INTO "name_gram" VALUES('2','花子12');
INSERT INTO "name_gram" VALUES('2','花子2');
INSERT INTO "name_gram" VALUES('2子','12子');
INSERT INTO "name_gram" VALUES('2子','2子');
INSERT INTO "name_gram" VALUES('3','13子');
INSERT INTO "name_gram" VALUES('3','3子');
INSERT INTO "name_gram" VALUES('3子','13子');
INSERT INTO "name_gram" VALUES('3子','3子');
INSERT INTO "name_gram" VALUES('4','14子');
INSERT INTO "name_gram" VALUES('4','4子');
INSERT INTO "name_gram" VALUES('4子','14子');
INSERT INTO "name_gram" VALUES('4子','4子');
INSERT INTO "name_gram" VALUES('5','5子');
INSERT INTO "name_gram" VALUES('5子','5子');
INSERT INTO "name_gram" VALUES('6','6子');
INSERT INTO "name_gram" VALUES('6子','6子');
INSERT INTO "name_gram" VALUES('7','7子');
INSERT INTO "name_gram" VALUES('7子','7子');
INSERT INTO "name_gram" VALUES('8','8子');
INSERT INTO "name_gram" VALUES('8子','8子');
INSERT INTO "name_gram" VALUES('9','9子');
INSERT INTO "name_gram" VALUES('9子','9子');
INSERT INTO "name_gram" VALUES('子','0子');
INSERT INTO "name_gram" VALUES('子','10子');
INSERT INTO "name_gram" VALUES('子','11子');
INSERT INTO "name_gram" VALUES('子','12子');
INSERT INTO "name_gram" VALUES('子','13子');
INSERT INTO "name_gram" VALUES('子','14子');
INSERT INTO "name_gram" VALUES('子','1子');
INSERT INTO "name_gram" VALUES('子','2子');
INSERT INTO "name_gram" VALUES('子','3子');
INSERT INTO "name_gram" VALUES('子','4子');
INSERT INTO "name_gram" VALUES('子','5子');
INSERT INTO "name_gram" VALUES('子','6子');
INSERT INTO "name_gram" VALUES('子','7子');
INSERT INTO "name_gram" VALUES('子','8子');
INSERT INTO "name_gram" VALUES('子','9子');
INSERT INTO "name_gram" VALUES('子','花子');
INSERT INTO "name_gram" VALUES('子','花子1');
INSERT INTO "name_gram" VALUES('子','花子10');
INSERT INTO "name_gram" VALUES('子','花子11');
INSERT INTO "name_gram" VALUES('子','花子12');
INSERT INTO "name_gram" VALUES('子','花子2');
INSERT INTO "name_gram" VALUES('子1','花子1');
INSERT INTO "name_gram" VALUES('子1','花子10');
INSERT INTO "name_gram" VALUES('子1','花子11');
INSERT INTO "name_gram" VALUES('子1','花子12');
INSERT INTO "name_gram" VALUES('子2','花子2');
INSERT INTO "name_gram" VALUES('崎','高崎');
INSERT INTO "name_gram" VALUES('立','足立');
INSERT INTO "name_gram" VALUES('花','花子');
INSERT INTO "name_gram" VALUES('花','花子1');
INSERT INTO "name_gram" VALUES('花','花子10');
INSERT INTO "name_gram" VALUES('花','花子11');
INSERT INTO "name_gram" VALUES('花','花子12');
INSERT INTO "name_gram" VALUES('花','花子2');
INSERT INTO "name_gram" VALUES('花子','花子');
INSERT INTO "name_gram" VALUES('花子','花子1');
INSERT INTO "name_gram" VALUES('花子','花子10');
INSERT INTO "name_gram" VALUES('花子','花子11');
INSERT INTO "name_gram" VALUES('花子','花子12');
INSERT INTO "name_gram" VALUES('花子','花子2');
INSERT INTO "name_gram" VALUES('足','足立');
INSERT INTO "name_gram" VALUES('足立','足立');
INSERT INTO "name_gram" VALUES('高','高崎');
INSERT INTO "name_gram" VALUES('高崎','高崎');
CREATE TABLE notice (
	application_pk INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	sent_on DATE NOT NULL, 
	returned_on DATE, 
	CONSTRAINT pk_notice PRIMARY KEY (application_pk, number), 
	CONSTRAINT fk_notice_application_pk FOREIGN KEY(application_pk) REFERENCES application (id)
)
 WITHOUT ROWID

;
INSERT INTO "notice" VALUES(6,1,'2023-06-17',NULL);
INSERT INTO "notice" VALUES(7,1,'2023-06-17',NULL);
INSERT INTO "notice" VALUES(8,1,'2023-06-17',NULL);
INSERT INTO "notice" VALUES(9,1,'2023-06-17',NULL);
INSERT INTO "notice" VALUES(10,1,'2023-06-17',NULL);
INSERT INTO "notice" VALUES(11,1,'2023-06-17',NULL);
INSERT INTO "notice" VALUES(13,1,'2023-06-17',NULL);
INSERT INTO "notice" VALUES(14,1,'2023-06-17',NULL);
INSERT INTO "notice" VALUES(15,1,'2023-06-17',NULL);
INSERT INTO "notice" VALUES(16,1,'2023-06-17',NULL);
INSERT INTO "notice" VALUES(17,1,'2023-06-17',NULL);
INSERT INTO "notice" VALUES(18,1,'2023-06-17',NULL);
INSERT INTO "notice" VALUES(19,1,'2023-06-17',NULL);
INSERT INTO "notice" VALUES(20,1,'2023-06-17',NULL);
INSERT INTO "notice" VALUES(21,1,'2023-06-17',NULL);
CREATE TABLE notice_run (
	id INTEGER NOT NULL, 
	reminder BOOLEAN NOT NULL, 
	place_code VARCHAR(40), 
	from_date DATE NOT NULL, 
	until_date DATE NOT NULL, 
	seats_free INTEGER NOT NULL, 
	already_told INTEGER NOT NULL, 
	percent_coming INTEGER NOT NULL, 
	size INTEGER NOT NULL, 
	made_at DATETIME NOT NULL, 
	made_by VARCHAR(40) NOT NULL, 
	ended_at DATETIME, 
	ended_by VARCHAR(40), 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_notice_run PRIMARY KEY (id), 
	CONSTRAINT fk_notice_run_place_code FOREIGN KEY(place_code) REFERENCES office (code)
);
CREATE TABLE notice_run_card (
	run_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	application_pk INTEGER NOT NULL, 
	state VARCHAR(40) NOT NULL, 
	reason VARCHAR(40), 
	print_job_id VARCHAR(32), 
	ended_at DATETIME, 
	ended_by VARCHAR(40), 
	CONSTRAINT pk_notice_run_card PRIMARY KEY (run_id, position), 
	CONSTRAINT fk_notice_run_card_application_pk FOREIGN KEY(application_pk) REFERENCES application (id), 
	CONSTRAINT fk_notice_run_card_print_job_id FOREIGN KEY(print_job_id) REFERENCES print_job (id), 
	CONSTRAINT fk_notice_run_card_run_id FOREIGN KEY(run_id) REFERENCES notice_run (id)
);
CREATE TABLE office (
	code VARCHAR(40) NOT NULL, 
	name VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	active BOOLEAN NOT NULL, 
	CONSTRAINT pk_office PRIMARY KEY (code)
);
INSERT INTO "office" VALUES('01','区役所',0,1);
CREATE TABLE opening_exception (
	id INTEGER NOT NULL, 
	place_code VARCHAR(40) NOT NULL, 
	on_date DATE NOT NULL, 
	starts INTEGER, 
	ends INTEGER, 
	minutes INTEGER, 
	desks INTEGER, 
	reason VARCHAR NOT NULL, 
	CONSTRAINT pk_opening_exception PRIMARY KEY (id), 
	CONSTRAINT fk_opening_exception_place_code FOREIGN KEY(place_code) REFERENCES office (code)
);
CREATE TABLE opening_hours (
	id INTEGER NOT NULL, 
	place_code VARCHAR(40) NOT NULL, 
	weekday INTEGER NOT NULL, 
	starts INTEGER NOT NULL, 
	ends INTEGER NOT NULL, 
	minutes INTEGER NOT NULL, 
	desks INTEGER NOT NULL, 
	valid_from DATE NOT NULL, 
	valid_until DATE, 
	CONSTRAINT pk_opening_hours PRIMARY KEY (id), 
	CONSTRAINT fk_opening_hours_place_code FOREIGN KEY(place_code) REFERENCES office (code)
);
INSERT INTO "opening_hours" VALUES(1,'01',0,540,720,30,2,'2023-06-27',NULL);
INSERT INTO "opening_hours" VALUES(2,'01',1,540,720,30,2,'2023-06-27',NULL);
INSERT INTO "opening_hours" VALUES(3,'01',2,540,720,30,2,'2023-06-27',NULL);
INSERT INTO "opening_hours" VALUES(4,'01',3,540,720,30,2,'2023-06-27',NULL);
INSERT INTO "opening_hours" VALUES(5,'01',4,540,720,30,2,'2023-06-27',NULL);
CREATE TABLE operation (
	id VARCHAR(32) NOT NULL, 
	kind VARCHAR(40) NOT NULL, 
	at DATETIME NOT NULL, 
	staff_id VARCHAR(40) NOT NULL, 
	result VARCHAR NOT NULL, 
	CONSTRAINT pk_operation PRIMARY KEY (id)
);
INSERT INTO "operation" VALUES('9377933e62864987898e162a8b337367','handover','2023-06-27 01:00:00.000000','w1','{"handover_id": 1, "application_id": "00000000000000000001016", "version": 2}');
INSERT INTO "operation" VALUES('400fb1fc017d4f3a9d3ce3a921285a65','handover','2023-06-27 01:00:00.000000','w1','{"handover_id": 2, "application_id": "00000000000000000001017", "version": 2}');
INSERT INTO "operation" VALUES('e4cf71759fbd4f3fa0305c6c7bf02dee','reversal','2023-06-27 01:00:00.000000','s1','{"application_id": "00000000000000000001017", "version": 3, "shelf": "01-A-01-002", "national": false}');
INSERT INTO "operation" VALUES('916c7912ebf8487588588986c0c5f2e0','book','2023-06-27 01:00:00.000000','w1','{"cards": [{"booking_id": 1, "application_pk": 18, "application_id": "00000000000000000001018", "version": 2, "slot_id": 1, "seat": 1, "place": "01", "on_date": "2023-06-28", "starts": 540, "ends": 570, "warnings": []}]}');
INSERT INTO "operation" VALUES('8bf64806b0ae4ba29f207b7786fe6d84','book','2023-06-27 01:00:00.000000','w1','{"cards": [{"booking_id": 2, "application_pk": 19, "application_id": "00000000000000000001019", "version": 2, "slot_id": 2, "seat": 1, "place": "01", "on_date": "2023-06-28", "starts": 570, "ends": 600, "warnings": []}]}');
INSERT INTO "operation" VALUES('35d36196357045458c8dff6243651e90','book','2023-06-27 01:00:00.000000','w1','{"cards": [{"booking_id": 3, "application_pk": 20, "application_id": "00000000000000000001020", "version": 2, "slot_id": 3, "seat": 1, "place": "01", "on_date": "2023-06-28", "starts": 600, "ends": 630, "warnings": []}]}');
INSERT INTO "operation" VALUES('132d00abff95417995a639ce77b7d871','cancel','2023-06-27 01:00:00.000000','w1','{"booking_id": 1, "application_id": "00000000000000000001018", "version": 3, "slot_id": 1, "waiting_id": null}');
INSERT INTO "operation" VALUES('48977db68a79483ca5acccd59aa6067e','move','2023-06-27 01:00:00.000000','w1','{"booking_id": 4, "application_pk": 19, "application_id": "00000000000000000001019", "version": 3, "slot_id": 5, "seat": 1, "place": "01", "on_date": "2023-06-28", "starts": 660, "ends": 690, "warnings": []}');
CREATE TABLE print_job (
	id VARCHAR(32) NOT NULL, 
	kind VARCHAR(40) NOT NULL, 
	subject VARCHAR NOT NULL, 
	snapshot VARCHAR NOT NULL, 
	state VARCHAR(40) NOT NULL, 
	pages INTEGER, 
	digest VARCHAR(64), 
	fault VARCHAR(40), 
	made_at DATETIME NOT NULL, 
	made_by VARCHAR(40) NOT NULL, 
	terminal VARCHAR(40) NOT NULL, 
	place VARCHAR(40) NOT NULL, 
	ended_at DATETIME, 
	reprint_of VARCHAR(32), 
	reason VARCHAR, 
	CONSTRAINT pk_print_job PRIMARY KEY (id), 
	CONSTRAINT fk_print_job_reprint_of FOREIGN KEY(reprint_of) REFERENCES print_job (id)
);
CREATE TABLE pulled (
	id INTEGER NOT NULL, 
	application_pk INTEGER NOT NULL, 
	booking_id INTEGER, 
	place_code VARCHAR(40) NOT NULL, 
	on_date DATE NOT NULL, 
	pulled_at DATETIME NOT NULL, 
	pulled_by VARCHAR(40) NOT NULL, 
	outcome VARCHAR(40), 
	ended_at DATETIME, 
	ended_by VARCHAR(40), 
	CONSTRAINT pk_pulled PRIMARY KEY (id), 
	CONSTRAINT fk_pulled_application_pk FOREIGN KEY(application_pk) REFERENCES application (id), 
	CONSTRAINT fk_pulled_booking_id FOREIGN KEY(booking_id) REFERENCES booking (id), 
	CONSTRAINT fk_pulled_place_code FOREIGN KEY(place_code) REFERENCES office (code)
);
INSERT INTO "pulled" VALUES(1,17,NULL,'01','2023-06-27','2023-06-27 01:00:00.000000','s1',NULL,NULL,NULL);
CREATE TABLE seat (
	slot_id INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	booking_id INTEGER, 
	held_until DATETIME, 
	held_by VARCHAR(40), 
	held_for VARCHAR(40), 
	extra_reason VARCHAR, 
	CONSTRAINT pk_seat PRIMARY KEY (slot_id, number), 
	CONSTRAINT fk_seat_booking_id FOREIGN KEY(booking_id) REFERENCES booking (id), 
	CONSTRAINT fk_seat_slot_id FOREIGN KEY(slot_id) REFERENCES slot (id), 
	CONSTRAINT uq_seat_booking_id UNIQUE (booking_id)
)
 WITHOUT ROWID

;
INSERT INTO "seat" VALUES(1,1,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "seat" VALUES(1,2,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "seat" VALUES(2,1,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "seat" VALUES(2,2,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "seat" VALUES(3,1,3,NULL,NULL,NULL,NULL);
INSERT INTO "seat" VALUES(3,2,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "seat" VALUES(4,1,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "seat" VALUES(4,2,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "seat" VALUES(5,1,4,NULL,NULL,NULL,NULL);
INSERT INTO "seat" VALUES(5,2,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "seat" VALUES(6,1,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "seat" VALUES(6,2,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE shelf_location (
	id INTEGER NOT NULL, 
	office_code VARCHAR(40) NOT NULL, 
	cabinet VARCHAR(40) NOT NULL, 
	box INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	label VARCHAR(40) NOT NULL, 
	CONSTRAINT pk_shelf_location PRIMARY KEY (id), 
	CONSTRAINT fk_shelf_location_office_code FOREIGN KEY(office_code) REFERENCES office (code), 
	CONSTRAINT uq_shelf_location_label UNIQUE (label), 
	CONSTRAINT uq_shelf_location_office_code_cabinet_box_position UNIQUE (office_code, cabinet, box, position)
);
INSERT INTO "shelf_location" VALUES(1,'01','A',1,1,'01-A-01-001');
INSERT INTO "shelf_location" VALUES(2,'01','A',1,2,'01-A-01-002');
INSERT INTO "shelf_location" VALUES(3,'01','A',1,10,'01-A-01-010');
INSERT INTO "shelf_location" VALUES(4,'01','A',1,11,'01-A-01-011');
INSERT INTO "shelf_location" VALUES(5,'01','A',1,12,'01-A-01-012');
CREATE TABLE slot (
	id INTEGER NOT NULL, 
	place_code VARCHAR(40) NOT NULL, 
	on_date DATE NOT NULL, 
	starts INTEGER NOT NULL, 
	ends INTEGER NOT NULL, 
	closed BOOLEAN NOT NULL, 
	CONSTRAINT pk_slot PRIMARY KEY (id), 
	CONSTRAINT fk_slot_place_code FOREIGN KEY(place_code) REFERENCES office (code), 
	CONSTRAINT uq_slot_place_code_on_date_starts UNIQUE (place_code, on_date, starts)
);
INSERT INTO "slot" VALUES(1,'01','2023-06-28',540,570,0);
INSERT INTO "slot" VALUES(2,'01','2023-06-28',570,600,0);
INSERT INTO "slot" VALUES(3,'01','2023-06-28',600,630,1);
INSERT INTO "slot" VALUES(4,'01','2023-06-28',630,660,1);
INSERT INTO "slot" VALUES(5,'01','2023-06-28',660,690,0);
INSERT INTO "slot" VALUES(6,'01','2023-06-28',690,720,0);
CREATE TABLE staff (
	id VARCHAR(40) NOT NULL, 
	name VARCHAR NOT NULL, 
	role VARCHAR(40) NOT NULL, 
	password_hash VARCHAR, 
	active BOOLEAN NOT NULL, 
	failures INTEGER NOT NULL, 
	locked_until DATETIME, 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_staff PRIMARY KEY (id)
);
INSERT INTO "staff" VALUES('w1','職員 w1','window','$argon2id$v=19$m=65536,t=3,p=4$HKs41vi0w5BNdpnjGEJcjg$aw/J+hOxBEATYbCR6tvvjZp7FNtExnoZUUaxwoBBg04',1,0,NULL,1);
INSERT INTO "staff" VALUES('w2','職員 w2','window','$argon2id$v=19$m=65536,t=3,p=4$HKs41vi0w5BNdpnjGEJcjg$aw/J+hOxBEATYbCR6tvvjZp7FNtExnoZUUaxwoBBg04',1,0,NULL,1);
INSERT INTO "staff" VALUES('s1','職員 s1','supervisor','$argon2id$v=19$m=65536,t=3,p=4$HKs41vi0w5BNdpnjGEJcjg$aw/J+hOxBEATYbCR6tvvjZp7FNtExnoZUUaxwoBBg04',1,0,NULL,1);
CREATE TABLE stock_take (
	id INTEGER NOT NULL, 
	office_code VARCHAR(40) NOT NULL, 
	cabinet VARCHAR(40) NOT NULL, 
	box INTEGER NOT NULL, 
	begun_at DATETIME NOT NULL, 
	begun_by VARCHAR(40) NOT NULL, 
	ended_at DATETIME, 
	ended_by VARCHAR(40), 
	expected INTEGER, 
	found INTEGER, 
	missing INTEGER, 
	surplus INTEGER, 
	reason VARCHAR, 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_stock_take PRIMARY KEY (id), 
	CONSTRAINT fk_stock_take_office_code FOREIGN KEY(office_code) REFERENCES office (code)
);
CREATE TABLE stock_take_scan (
	stock_take_id INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	application_pk INTEGER NOT NULL, 
	finding VARCHAR(40) NOT NULL, 
	at DATETIME NOT NULL, 
	staff_id VARCHAR(40) NOT NULL, 
	CONSTRAINT pk_stock_take_scan PRIMARY KEY (stock_take_id, number), 
	CONSTRAINT fk_stock_take_scan_application_pk FOREIGN KEY(application_pk) REFERENCES application (id), 
	CONSTRAINT fk_stock_take_scan_stock_take_id FOREIGN KEY(stock_take_id) REFERENCES stock_take (id), 
	CONSTRAINT uq_stock_take_scan_stock_take_id_application_pk UNIQUE (stock_take_id, application_pk)
)
 WITHOUT ROWID

;
CREATE TABLE tally (
	month VARCHAR(7) NOT NULL, 
	stage VARCHAR(40) NOT NULL, 
	channel VARCHAR(40) NOT NULL, 
	office_code VARCHAR(40) NOT NULL, 
	count INTEGER NOT NULL, 
	CONSTRAINT pk_tally PRIMARY KEY (month, stage, channel, office_code)
)
 WITHOUT ROWID

;
INSERT INTO "tally" VALUES('2023-04','applied','post','01',21);
INSERT INTO "tally" VALUES('2023-05','delivered','post','01',18);
INSERT INTO "tally" VALUES('2023-05','prepared','post','01',17);
INSERT INTO "tally" VALUES('2023-05','produced','post','01',19);
INSERT INTO "tally" VALUES('2023-06','disposed','post','01',1);
INSERT INTO "tally" VALUES('2023-06','handed_over','post','01',2);
INSERT INTO "tally" VALUES('2023-06','lapsed','post','01',1);
INSERT INTO "tally" VALUES('2023-06','notified','post','01',15);
INSERT INTO "tally" VALUES('2023-06','rejected','post','01',1);
INSERT INTO "tally" VALUES('2023-06','shelved','post','01',16);
INSERT INTO "tally" VALUES('2023-06','withdrawn','post','01',1);
CREATE TABLE waiting (
	id INTEGER NOT NULL, 
	application_pk INTEGER NOT NULL, 
	place_code VARCHAR(40), 
	from_date DATE NOT NULL, 
	until_date DATE, 
	asked_at DATETIME NOT NULL, 
	asked_by VARCHAR(40) NOT NULL, 
	ended_at DATETIME, 
	booking_id INTEGER, 
	CONSTRAINT pk_waiting PRIMARY KEY (id), 
	CONSTRAINT fk_waiting_application_pk FOREIGN KEY(application_pk) REFERENCES application (id), 
	CONSTRAINT fk_waiting_booking_id FOREIGN KEY(booking_id) REFERENCES booking (id), 
	CONSTRAINT fk_waiting_place_code FOREIGN KEY(place_code) REFERENCES office (code)
);
INSERT INTO "waiting" VALUES(1,21,NULL,'2023-06-27',NULL,'2023-06-27 01:00:00.000000','w1',NULL,NULL);
CREATE TABLE ward_setting (
	"key" VARCHAR(40) NOT NULL, 
	value VARCHAR NOT NULL, 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_ward_setting PRIMARY KEY ("key")
);
INSERT INTO "ward_setting" VALUES('ward_name','"足立区"',1);
CREATE TABLE weekend_place (
	place_code VARCHAR(40) NOT NULL, 
	CONSTRAINT pk_weekend_place PRIMARY KEY (place_code), 
	CONSTRAINT fk_weekend_place_place_code FOREIGN KEY(place_code) REFERENCES office (code)
);
INSERT INTO "weekend_place" VALUES('01');
CREATE INDEX ix_application_birth_date_kana_key ON application (birth_date, kana_key);
CREATE INDEX ix_application_custody ON application (custody_on, id, office_code, stage, notices) WHERE custody_on IS NOT NULL AND left_on IS NULL;
CREATE INDEX ix_application_custody_address ON application (address_key) WHERE custody_on IS NOT NULL AND left_on IS NULL;
CREATE INDEX ix_application_custody_kana ON application (kana_key) WHERE custody_on IS NOT NULL AND left_on IS NULL;
CREATE INDEX ix_application_custody_name ON application (name_key) WHERE custody_on IS NOT NULL AND left_on IS NULL;
CREATE INDEX ix_application_delivery_id ON application (delivery_id) WHERE delivery_id IS NOT NULL;
CREATE INDEX ix_application_given_key ON application (given_key);
CREATE INDEX ix_application_kana_key ON application (kana_key);
CREATE INDEX ix_application_left ON application (left_on, custody_on) WHERE left_on IS NOT NULL;
CREATE INDEX ix_application_name_key ON application (name_key);
CREATE INDEX ix_application_notice_number ON application (notice_number);
CREATE INDEX ix_error_entry_application_pk ON error_entry (application_pk);
CREATE INDEX ix_handover_application_pk ON handover (application_pk);
CREATE INDEX ix_handover_on_date ON handover (on_date);
CREATE UNIQUE INDEX uq_handover_standing ON handover (application_pk) WHERE reversed_at IS NULL;
CREATE INDEX ix_opening_exception_day ON opening_exception (place_code, on_date);
CREATE INDEX ix_opening_hours_place ON opening_hours (place_code, weekday);
CREATE INDEX ix_slot_on_date ON slot (on_date, starts);
CREATE INDEX ix_booking_application_pk ON booking (application_pk);
CREATE INDEX ix_booking_day ON booking (on_date, place_code, starts);
CREATE INDEX ix_booking_slot_id ON booking (slot_id);
CREATE INDEX ix_booking_visit ON booking (visit);
CREATE UNIQUE INDEX uq_booking_standing ON booking (application_pk) WHERE state IN ('booked', 'present', 'at_desk');
CREATE UNIQUE INDEX uq_waiting_open ON waiting (application_pk) WHERE ended_at IS NULL;
CREATE INDEX ix_day_end_day ON day_end (on_date, place_code);
CREATE INDEX ix_stock_take_box ON stock_take (office_code, cabinet, box);
CREATE UNIQUE INDEX uq_stock_take_under_way ON stock_take (office_code, cabinet, box) WHERE ended_at IS NULL;
CREATE INDEX ix_box_emptied_delivery_id ON box_emptied (delivery_id);
CREATE INDEX ix_notice_run_card_application_pk ON notice_run_card (application_pk);
CREATE UNIQUE INDEX uq_notice_run_card_to_post ON notice_run_card (application_pk) WHERE state IN ('picked', 'printed');
CREATE INDEX ix_pulled_application_pk ON pulled (application_pk);
CREATE INDEX ix_pulled_day ON pulled (on_date, place_code);
CREATE UNIQUE INDEX uq_pulled_out ON pulled (application_pk) WHERE ended_at IS NULL;
CREATE INDEX ix_seat_held_for ON seat (held_for) WHERE held_for IS NOT NULL;
COMMIT;
